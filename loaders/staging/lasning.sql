-- Levels of reading tests, typed, whichever way they came (LL-1, LL-4). Grain: one row per pupil, läsår, occasion and area.
-- niva is null where the area was not wholly tested.
create or replace table stg.lasning as
with every as (
  from raw.lasning union all by name from raw.kartlagd_lasning
)
select
  file_id, row_number, lasar_slut(lasar) as lasar_slut, tillfalle, elev_id as elev_kod, skolenhetskod,
  arskurs, kon, omrade, nullif(niva, '') as niva
from every
-- a later file has replaced this one
where file_id not in (select file_id from meta.file where superseded_by is not null);
