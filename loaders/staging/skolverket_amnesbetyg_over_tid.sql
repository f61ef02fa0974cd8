-- Skolverket "Jämförelse av ämnesbetyg över tid", year 9, in the shape of stg.published. Grain: one row per file,
-- municipality, type of huvudman, subject and läsår. The report has one measure, which names the subject's column.
create or replace table stg.skolverket_amnesbetyg_over_tid as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_amnesbetyg_over_tid semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'skolverket_amnesbetyg_over_tid' as source, 'godkant_ak9' as measure, amne.dimension,
  'municipality' as unit_level, rad.kommunkod as unit_id, huvudman.perspektiv as perspective, 'alla' as grupp,
  lasar_slut(rad.lasar) as year, rad.lasar as period, rad.amne as header, rad.text, svenskt_tal(rad.text) as value,
  case when svenskt_tal(rad.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason, null::double as n
from standing_row as rad
left join ref.amne_rubrik as amne on amne.rubrik = rubrik_nyckel(rad.amne)
left join ref.perspektiv as huvudman using (typ_av_huvudman)
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = trim(rad.text) and svenskt_tal(rad.text) is null;
