-- Levels of reading tests, typed, whichever way they came (LL-1, LL-4). Grain: one row per pupil, läsår, occasion and area.
-- niva is null where the area was not wholly tested.
create or replace table stg.lasning as
with every as (
  from scope.lasning union all by name from scope.kartlagd_lasning
)
select
  file_id, row_number, lasar_slut(lasar) as lasar_slut, tillfalle, elev_id as elev_kod, skolenhetskod,
  arskurs, kon, omrade, nullif(niva, '') as niva
from every
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing using (scope, file_id);
