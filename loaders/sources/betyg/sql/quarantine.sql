-- Keeps what waits for someone to mend it. Grain: one row per quarantined record. Variable: file_id.
-- A value with digits enough to be a personnummer in the wrong column is masked before it is stored.
insert into meta.quarantine
select
  getvariable('file_id')::integer,
  row_number,
  column_name,
  case
    when regexp_matches(value, '\d{6}[-+ ]?\d{4}') or (column_name <> 'skolenhetskod' and regexp_matches(value, '\d{6}'))
      then '•••'
    else left(value, 40)
  end,
  'betyg-' || rule,
  message
from betyg_verdict
-- 100: the same record once more, which is ignored, not quarantined
where rule <> 100
order by row_number;
