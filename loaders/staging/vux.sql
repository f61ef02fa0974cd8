-- Course participations in adult education, typed (VX-1). Grain: one row per year, person and course: participations, not
-- persons (VX-3).
create or replace table stg.vux as
select
  file_id, row_number, cast(ar as smallint) as ar, elev_id as elev_kod, kurs, skolform, utfall, betyg, avbrottsorsak
from raw.vux
-- a later file has replaced this one
where file_id not in (select file_id from meta.file where superseded_by is not null);
