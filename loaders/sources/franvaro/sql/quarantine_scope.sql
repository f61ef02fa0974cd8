-- Which unit, läsår, term, days and year a quarantined record is of, where it says so: a later file that has them releases
-- it. Runs after quarantine.sql, while the load is there. Grain: one row per such record. Variables: file_id,
-- bulk_first_row.
insert into meta.quarantine_scope
with told as (
  select
    coalesce(rad, rowid + getvariable('bulk_first_row'))::integer as row_number, enhet, arskurs,
    -- as load.sql packs it: läsår and term, first day, last day
    2000 + (period >> 41) as lasar_slut, enum_range(null::termin_kod)[((period >> 40) & 1) + 1]::varchar as termin,
    date '1999-12-31' + nullif((period >> 20) & 1048575, 0)::integer as fran,
    date '1999-12-31' + nullif(period & 1048575, 0)::integer as till
  from bulk_load
  -- a record that does not say all of it belongs to the file as a whole
  where enhet is not null and arskurs is not null and period is not null
)
select distinct
  getvariable('file_id')::integer,
  verdict.row_number,
  scope_of(
    'franvaro', lpad(told.enhet::varchar, 8, '0'),
    lasar_text(told.lasar_slut) || ' ' || told.termin || coalesce(' ' || told.fran || '–' || told.till, ''),
    'åk ' || told.arskurs::varchar
  )
from bulk_verdict as verdict
join told using (row_number)
-- 100: the same record once more, which is ignored, not quarantined
where verdict.rule <> 100;
