-- Why each record that was not accepted was set aside. Grain: one row per such record.
-- `value` is the cell the rule speaks of; the pupil's id is never among them.
-- Variables: bulk_first_row (row of the first record), bulk_format (whose rules).
create or replace temp table bulk_verdict as
with set_aside as (
  select rowid as record, rad, verdict, id_or_value as value from bulk_load where verdict > 0
  union all
  select record, rad, verdict, value from bulk_suspect where verdict > 0
)
select
  coalesce(set_aside.rad, set_aside.record + getvariable('bulk_first_row'))::integer as row_number,
  set_aside.verdict as rule,
  rule.kolumn as column_name,
  set_aside.value,
  rule.text as message
from set_aside
left join ref.bulk_rule as rule
  on rule.format = getvariable('bulk_format') and rule.regel = set_aside.verdict;
