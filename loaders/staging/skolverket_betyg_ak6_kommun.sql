-- Skolverket "Betyg årskurs 6" per kommun, in the shape of stg.published. Grain: one row per file, municipality, type of
-- huvudman, sex and measure. n is the pupils with or due a grade.
create or replace table stg.skolverket_betyg_ak6_kommun as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_betyg_ak6_kommun semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'skolverket_betyg_ak6_kommun' as source, rubrik.matt as measure, rubrik.dimension,
  'municipality' as unit_level, rad.kommunkod as unit_id, huvudman.perspektiv as perspective,
  grupp_av(rad.grupp) as grupp, lasar_slut(rad.lasar) as year, rad.lasar as period, rad.matt as header, rad.text,
  svenskt_tal(rad.text) as value,
  case when svenskt_tal(rad.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason,
  case when rubrik.matt <> 'antal_elever' then
    max(svenskt_tal(rad.text)) filter (rubrik.matt = 'antal_elever')
      over (partition by rad.file_id, rad.row_number, rad.grupp)
  end as n
from standing_row as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolverket_betyg_ak6_kommun' and rubrik.rubrik = rubrik_nyckel(rad.matt)
left join ref.perspektiv as huvudman using (typ_av_huvudman)
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = trim(rad.text) and svenskt_tal(rad.text) is null;
