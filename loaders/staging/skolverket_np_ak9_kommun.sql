-- Skolverket "Resultat nationella prov årskurs 9" per kommun, in the shape of stg.published. Grain: one row per file,
-- municipality, type of huvudman, subject, sex and measure. n is the pupils with a test grade. Läsår without tests are
-- not there at all: a gap, not a zero (NP-4).
create or replace table stg.skolverket_np_ak9_kommun as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_np_ak9_kommun semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'skolverket_np_ak9_kommun' as source, rubrik.matt as measure, amne.dimension,
  'municipality' as unit_level, rad.kommunkod as unit_id, huvudman.perspektiv as perspective,
  grupp_av(rad.grupp) as grupp, lasar_slut(rad.lasar) as year, rad.lasar as period,
  concat_ws(', ', rad.amne, rad.matt, rad.grupp) as header, rad.text, svenskt_tal(rad.text) as value,
  case when svenskt_tal(rad.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason,
  case when rubrik.matt in ('np_godkant_ak9', 'np_betygspoang_ak9') then
    max(svenskt_tal(rad.text)) filter (rubrik.matt = 'np_antal_ak9')
      over (partition by rad.file_id, rad.row_number, rad.grupp)
  end as n
from standing_row as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolverket_np_ak9_kommun' and rubrik.rubrik = rubrik_nyckel(rad.matt)
left join ref.amne_rubrik as amne on amne.rubrik = rubrik_nyckel(rad.amne)
left join ref.perspektiv as huvudman using (typ_av_huvudman)
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = trim(rad.text) and svenskt_tal(rad.text) is null;
