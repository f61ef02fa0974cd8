-- Skolenkäten from Planned Educations, in the shape of stg.published. Grain: one row per file, group asked, question and
-- measure. The dimension is who answered, and for a share of the answers "who/answer". n is the answers.
create or replace table stg.skolenkaten_api as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolenkaten_api semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'skolenkaten_api' as source, rubrik.matt as measure,
  concat_ws('/', svarande_grupp(rad.svarande, rad.arskurs), nullif(rubrik.dimension, '')) as dimension,
  'unit' as unit_level, rad.skolenhetskod as unit_id, 'skolenhet' as perspective, 'alla' as grupp,
  2000 + cast(right(rad.termin, 2) as integer) as year, rad.termin as period,
  concat_ws(', ', rad.indikator, rad.matt) as header, rad.varde as text, andel_tal(rad.varde) as value,
  -- an index is 0–10 and a share 0–100, and 0 is a real zero: hidden is - (EN-2, EN-8)
  case
    when andel_tal(rad.varde) between 0 and case when matt.enhet = 'index' then 10 else 100 end then 'ok'
    else symbol.status
  end as status,
  symbol.reason as status_reason, svenskt_tal(rad.antal_svar) as n
from standing_row as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolenkaten_api' and rubrik.grupp = rubrik_nyckel(rad.indikator)
  and rubrik.rubrik = rubrik_nyckel(rad.matt)
left join ref.matt as matt on matt.matt = rubrik.matt
left join ref.symbol as symbol on symbol.family = 'skolenkaten' and symbol.symbol = trim(rad.varde);
