-- Skolverket "Slutbetyg årskurs 9" per kommun, in the shape of stg.published. Grain: one row per file, municipality, type
-- of huvudman and measure. n is every leaver.
create or replace table stg.skolverket_slutbetyg_kommun as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_slutbetyg_kommun semi join meta.standing using (scope, file_id)
),
long as (
  unpivot standing_row
  on alla_amnen, behorighet_yr, meritvarde_17
  into name kolumn value text
)
select
  long.file_id, long.row_number, 'skolverket_slutbetyg_kommun' as source, rubrik.matt as measure, rubrik.dimension,
  'municipality' as unit_level, long.kommunkod as unit_id, huvudman.perspektiv as perspective, 'alla' as grupp,
  lasar_slut(long.lasar) as year, long.lasar as period, long.kolumn as header, long.text,
  svenskt_tal(long.text) as value,
  case when svenskt_tal(long.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason, svenskt_tal(long.antal_elever) as n
from long
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolverket_slutbetyg_kommun' and rubrik.rubrik = rubrik_nyckel(long.kolumn)
left join ref.perspektiv as huvudman using (typ_av_huvudman)
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = trim(long.text) and svenskt_tal(long.text) is null;
