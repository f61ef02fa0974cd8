-- What the file just taken in holds of one table. Grain: one row per file and scope of meta.file_scope.
-- Variables: file_id, scope_view (a view of schema scope).
insert into meta.file_scope
select file_id, scope, records
from (
  select held.file_id, held.scope, count(*)::integer as records
  from query_table(getvariable('scope_view')) as held
  where held.file_id = getvariable('file_id')
  group by all
);
