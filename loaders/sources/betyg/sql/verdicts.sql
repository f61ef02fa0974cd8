-- Why each record that was not accepted was set aside. Grain: one row per such record.
-- `value` is the cell the rule speaks of; the pupil's id is never among them. Variable: betyg_first_row.
create or replace temp table betyg_verdict as
with set_aside as (
  select rowid as record, rad, verdict, value from betyg_load where verdict > 0
  union all
  -- the unit is the only cell told of records that contradict each other
  select record, rad, verdict, case when verdict = 14 then lpad(enhet::varchar, 8, '0') end
  from betyg_suspect
  where verdict > 0
)
select
  coalesce(set_aside.rad, set_aside.record + getvariable('betyg_first_row'))::integer as row_number,
  set_aside.verdict as rule,
  rule.kolumn as column_name,
  set_aside.value,
  rule.text as message
from set_aside
left join ref.betyg_regel as rule on rule.regel = set_aside.verdict;
