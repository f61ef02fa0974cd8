-- Test grades of the national tests, typed (NP-1). Grain: one row per pupil, läsår, year and subject.
-- provbetyg is null where the test was not taken: that is no F.
create or replace table stg.np as
select
  file_id, row_number, lasar_slut(lasar) as lasar_slut, elev_id as elev_kod, skolenhetskod,
  arskurs, kon, amne, provbetyg
from raw.np
-- a later file has replaced this one
where file_id not in (select file_id from meta.file where superseded_by is not null);
