-- Which unit, läsår, term and year a quarantined record is of, where it says so: a later file that has them releases it.
-- Runs after quarantine.sql, while the load is there. Grain: one row per such record. Variables: file_id, bulk_first_row.
insert into meta.quarantine_scope
select distinct
  getvariable('file_id')::integer,
  verdict.row_number,
  scope_of(
    'betyg', lpad(load.enhet::varchar, 8, '0'), lasar_text(load.lasar_slut) || ' ' || load.termin::varchar,
    'åk ' || load.arskurs::varchar
  )
from bulk_verdict as verdict
join bulk_load as load on coalesce(load.rad, load.rowid + getvariable('bulk_first_row'))::integer = verdict.row_number
-- 100: the same record once more, which is ignored, not quarantined
where verdict.rule <> 100
  -- a record that does not say all of it belongs to the file as a whole
  and load.enhet is not null and load.lasar_slut is not null and load.termin is not null and load.arskurs is not null;
