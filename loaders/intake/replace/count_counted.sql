-- As count_scopes.sql, of a table whose scopes are counted by a view of their own, since it is large.
-- Grain: one row per file and scope of meta.file_scope. Variables: file_id, scope_view (a view of schema scoped).
insert into meta.file_scope
select held.file_id, held.scope, held.records
from query_table(getvariable('scope_view')) as held
where held.file_id = getvariable('file_id');
