-- Subject assessments, typed, whichever way they came (AK-3). Grain: one row per pupil, subject and occasion.
create or replace table stg.omdomen as
with every as (
  from scope.omdomen union all by name from scope.kartlagd_omdomen
)
select
  file_id, row_number, lasar_slut(lasar) as lasar_slut, tillfalle, elev_id as elev_kod, skolenhetskod,
  arskurs, kon,
  -- the language of M1, M2 and ML is left out
  case when left(amne, 2) in ('M1', 'M2', 'ML') then left(amne, 2) else amne end as amne, omdome, cast(datum as date) as datum
from every
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing using (scope, file_id);
