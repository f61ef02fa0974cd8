-- Keeps what waits for someone to mend it. Grain: one row per quarantined record.
-- Variables: file_id, bulk_format (begins the code).
-- A value is listed only when it has the shape of its column and is no id of the file: a name in the wrong column is masked
-- before it is stored (visad_cell).
insert into meta.quarantine
select
  getvariable('file_id')::integer,
  row_number,
  column_name,
  case
    when upper(trim(value)) in (select upper(trim(elev_id)) from bulk_code) then '•••'
    -- a day in some writing, with both its marks: no number of a person has two
    when starts_with(column_name, 'period_')
      and regexp_full_match(value, '\d{1,4}[-/.]\d{1,2}[-/. ]\d{1,4}(T[\d:.]{1,12}Z?)?')
      then value
    else visad_cell(column_name, value)
  end,
  getvariable('bulk_format') || '-' || rule,
  message
from bulk_verdict
-- 100: the same record once more, which is ignored, not quarantined
where rule <> 100
order by row_number;
