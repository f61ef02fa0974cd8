-- Keeps what waits for someone to mend it. Grain: one row per quarantined record. Variable: file_id.
-- A value is listed only when it has the shape of its column and is no id of the file: a name in the wrong column is masked
-- before it is stored (visad_cell).
insert into meta.quarantine
select
  getvariable('file_id')::integer,
  row_number,
  column_name,
  case
    when upper(trim(value)) in (select upper(trim(elev_id)) from betyg_code) then '•••'
    else visad_cell(column_name, value)
  end,
  'betyg-' || rule,
  message
from betyg_verdict
-- 100: the same record once more, which is ignored, not quarantined
where rule <> 100
order by row_number;
