-- What is taken in though it looks odd. Grain: one row per such rule. Variable: bulk_first_row.
create or replace temp table bulk_warning as
with odd as (
  -- outside the term it is said to be of
  select period, 201::utinyint as rule
  from bulk_period
  where inleds < termin_inleds(lasar_slut, termin) or slutar > termin_slutar(lasar_slut, termin)
  union all
  -- no day but Saturday and Sunday
  select period, 202::utinyint
  from bulk_period
  where slutar - inleds <= 1 and isodow(inleds) >= 6 and isodow(slutar) >= 6
)
select
  odd.rule,
  count(*) as records,
  min(coalesce(load.rad, load.rowid + getvariable('bulk_first_row')))::integer as first_row
from bulk_load as load
join odd using (period)
where load.verdict = 0
  and load.rowid not in (select record from bulk_suspect where verdict > 0)
group by odd.rule;
