-- Skolverket "Jämförelse av betygsresultat över tid", year 9, in the shape of stg.published. Grain: one row per file,
-- municipality, type of huvudman, measure and läsår. n is every leaver, also those outside the merit value (MV-7).
create or replace table stg.skolverket_betygsresultat_over_tid as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_betygsresultat_over_tid semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'skolverket_betygsresultat_over_tid' as source, rubrik.matt as measure, rubrik.dimension,
  'municipality' as unit_level, rad.kommunkod as unit_id, huvudman.perspektiv as perspective, 'alla' as grupp,
  lasar_slut(rad.lasar) as year, rad.lasar as period, rad.uppgift as header, rad.text, svenskt_tal(rad.text) as value,
  case when svenskt_tal(rad.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason,
  case when rubrik.matt <> 'antal_elever' then
    max(svenskt_tal(rad.text)) filter (rubrik.matt = 'antal_elever')
      over (partition by rad.file_id, rad.typ_av_huvudman, rad.kommunkod, rad.lasar)
  end as n
from standing_row as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolverket_betygsresultat_over_tid' and rubrik.rubrik = rubrik_nyckel(rad.uppgift)
left join ref.perspektiv as huvudman using (typ_av_huvudman)
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = trim(rad.text) and svenskt_tal(rad.text) is null;
