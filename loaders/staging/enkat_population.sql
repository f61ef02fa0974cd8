-- How many were asked (EN-7, EN-12). Grain: one row per survey, round, unit, year and sex; null is "all of them".
create or replace table stg.enkat_population as
select
  enkat, omgang, skolenhetskod, arskurs, kon, cast(antal as integer) as antal, file_id, row_number
from scope.enkat_population
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing using (scope, file_id);
