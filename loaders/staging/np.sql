-- Test grades of the national tests, typed (NP-1). Grain: one row per pupil, läsår, year and subject.
-- provbetyg is null where the test was not taken: that is no F.
create or replace table stg.np as
select
  file_id, row_number, lasar_slut(lasar) as lasar_slut, elev_id as elev_kod, skolenhetskod,
  arskurs, kon, amne, provbetyg
from scope.np
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing using (scope, file_id);
