-- How a file differs from what it replaces. Grain: one row of meta.revision per replaced scope. Variable: file_id.
insert into meta.revision
with side as (
  -- rows of the same key are told apart by what they say, so that an extra one is an addition
  select number, is_new, key, content, row_number() over (partition by number, is_new, key order by content) as nth
  from scope_row
),
pair as (
  select
    coalesce(old.number, new.number) as number,
    old.content as before,
    new.content as after
  from (from side where not is_new) as old
  full join (from side where is_new) as new
    on new.number = old.number and new.key = old.key and new.nth = old.nth
),
counted as (
  select
    number,
    count(before)::integer as rows_before,
    count(after)::integer as rows_after,
    (count(*) filter (before <> after))::integer as changed,
    (count(*) filter (before is null))::integer as added,
    (count(*) filter (after is null))::integer as removed
  from pair
  group by number
)
select
  file.file_id, file.sha256, old.sha256, file.imported_at,
  replaced.scope.unit, replaced.scope.period, replaced.scope.part,
  counted.rows_before, counted.rows_after, counted.changed, counted.added, counted.removed
from counted
join replaced_scope as replaced using (number)
join meta.file as old on old.file_id = replaced.file_id
join meta.file as file on file.file_id = getvariable('file_id')
order by replaced.number;
drop table scope_row;
