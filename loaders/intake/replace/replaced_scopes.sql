-- What stood until the file just taken in: its own scopes that another file had, and those that a newer answer to the
-- same question leaves out. Grain: one row per replaced scope. Variable: file_id.
create or replace temp table replaced_scope as
with prior as (
  select scope, max(file_id) as file_id
  from meta.file_scope
  where file_id <> getvariable('file_id')
    and file_id not in (select file_id from meta.withdrawn where by_file <> getvariable('file_id'))
  group by scope
)
select row_number() over (order by prior.scope)::integer as number, prior.scope, prior.file_id
from prior
where prior.scope in (select scope from meta.file_scope where file_id = getvariable('file_id'))
  or prior.file_id in (select file_id from meta.withdrawn where by_file = getvariable('file_id'));

-- Grain: one row per row of a replaced scope, before and after: what it is about and what it says, as hashes.
create or replace temp table scope_row (number integer, is_new boolean, key ubigint, content ubigint);
