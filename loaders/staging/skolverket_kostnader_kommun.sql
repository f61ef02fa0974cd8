-- Skolverket "Kostnader per kommun", in the shape of stg.published. Grain: one row per file, school form, municipality
-- and measure, by calendar year. A kommunalförbund has no code and goes by its name.
create or replace table stg.skolverket_kostnader_kommun as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_kostnader_kommun semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'skolverket_kostnader_kommun' as source, rubrik.matt as measure, rubrik.dimension,
  case when rad.lanskod = '' then 'association' else 'municipality' end as unit_level,
  case when rad.lanskod = '' then rad.kommun else rad.kommunkod end as unit_id, huvudman.perspektiv as perspective,
  'alla' as grupp, cast(rad.ar as integer) as year, rad.ar as period,
  concat_ws(', ', rad.skolform, rad.matt) as header, rad.text, svenskt_tal(rad.text) as value,
  case when svenskt_tal(rad.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason, null::double as n
from standing_row as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolverket_kostnader_kommun' and rubrik.grupp = rubrik_nyckel(rad.skolform)
  and rubrik.rubrik = rubrik_nyckel(rad.matt)
left join ref.perspektiv as huvudman using (typ_av_huvudman)
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = trim(rad.text) and svenskt_tal(rad.text) is null;
