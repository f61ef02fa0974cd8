-- The rows of one table that are of a replaced scope. Grain: one row of scope_row per such row, old or new.
-- Variables: file_id, scope_view (a view of schema scope).
insert into scope_row
select
  replaced.number,
  held.file_id = getvariable('file_id'),
  held.scope_key,
  hash(*columns(held.* exclude (file_id, row_number, scope, scope_key)))
from query_table(getvariable('scope_view')) as held
join replaced_scope as replaced on replaced.scope = held.scope
where held.file_id = getvariable('file_id') or held.file_id = replaced.file_id;
