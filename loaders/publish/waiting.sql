-- What waits in quarantine. Grain: one row per file, fault and each of the fault's first five rows.
create or replace temp view fault_row as
select
  quarantine.file_id, quarantine.code, quarantine.column_name, quarantine.message, quarantine.row_number,
  quarantine.value_masked,
  count(*) over fault as waiting,
  row_number() over (fault order by quarantine.row_number, quarantine.value_masked) as place
-- records whose file, or whose unit and period, has been replaced wait for nobody and are not in meta.waiting
from meta.waiting as quarantine
window fault as (
  partition by quarantine.file_id, quarantine.code, quarantine.column_name, quarantine.message
);
create or replace table mart.waiting as
select file_id, code, column_name, message, waiting::integer as waiting, row_number, value_masked
from fault_row
-- five lead to the fault; the rest are counted
where place <= 5
order by file_id, code, column_name, message, row_number, value_masked;
