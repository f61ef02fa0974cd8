-- How many were asked (EN-7, EN-12). Grain: one row per survey, round, unit, year and sex; null is "all of them".
create or replace table stg.enkat_population as
select
  enkat, omgang, skolenhetskod, arskurs, kon, cast(antal as integer) as antal, file_id, row_number
from raw.enkat_population
-- a later file has replaced this one
where file_id not in (select file_id from meta.file where superseded_by is not null);
