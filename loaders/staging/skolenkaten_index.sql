-- Skolenkäten's indices from the reduced file, in the shape of stg.published. Grain: one row per file, group asked and
-- index. 0 is a real zero (EN-2). n is the answers.
create or replace table stg.skolenkaten_index as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolenkaten_index semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'skolenkaten_index' as source, rubrik.matt as measure,
  svarande_grupp(rad.svarande, rad.arskurs) as dimension, 'unit' as unit_level, rad.skolenhetskod as unit_id,
  'skolenhet' as perspective, 'alla' as grupp, 2000 + cast(right(rad.termin, 2) as integer) as year,
  rad.termin as period, rad.matt as header, rad.varde as text, json_tal(rad.varde) as value,
  case when json_tal(rad.varde) between 0 and 10 then 'ok' end as status, null::varchar as status_reason,
  svenskt_tal(rad.antal_svar) as n
from standing_row as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolenkaten_index' and rubrik.rubrik = rubrik_nyckel(rad.matt);
