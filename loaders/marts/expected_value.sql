-- Expected values, imported as published (SA-12). Grain: one row per indicator, läsår and unit.
create or replace table mart.expected_value as
select
  indicator_id, lasar_slut::integer as lasar_slut, lasar_text(lasar_slut::integer) as period, skolenhetskod as unit_id, actual, expected, residual, status,
  status_reason, file_id, row_number
from stg.salsa
-- the newest response for a läsår replaces the older ones
qualify row_number() over (partition by indicator_id, lasar_slut, skolenhetskod order by file_id desc, row_number) = 1;
