-- Keeps what waits for someone to mend it. Grain: one row per quarantined record.
-- Variables: file_id, bulk_format (begins the code).
-- A value that may say who someone is, in the wrong column, is masked before it is stored: an id of the file, digits
-- enough for a personnummer or a telephone number, an address, or text longer than any code.
insert into meta.quarantine
select
  getvariable('file_id')::integer,
  row_number,
  column_name,
  case
    when upper(trim(value)) in (select upper(trim(elev_id)) from bulk_code) then '•••'
    when regexp_full_match(value, '[^ @]{0,12}')
      and (
        column_name = 'skolenhetskod' and not regexp_matches(value, '\d{6}[-+]?\d{4}')
        or column_name = 'lasar' and regexp_full_match(value, '\d{4}.?\d{2,4}')
        or length(regexp_replace(value, '\D', '', 'g')) < 6
      )
      then value
    -- a day in some writing, with both its marks: no number of a person has two
    when starts_with(column_name, 'period_')
      and regexp_full_match(value, '\d{1,4}[-/.]\d{1,2}[-/. ]\d{1,4}(T[\d:.]{1,12}Z?)?')
      then value
    when value is not null then '•••'
  end,
  getvariable('bulk_format') || '-' || rule,
  message
from bulk_verdict
-- 100: the same record once more, which is ignored, not quarantined
where rule <> 100
order by row_number;
