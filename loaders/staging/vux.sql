-- Course participations in adult education, typed (VX-1). Grain: one row per year, person and course: participations, not
-- persons (VX-3).
create or replace table stg.vux as
select
  file_id, row_number, cast(ar as smallint) as ar, elev_id as elev_kod, kurs, skolform, utfall, betyg, avbrottsorsak
from scope.vux
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing using (scope, file_id);
