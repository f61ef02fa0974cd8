-- Which rows count, as a function of what files hold and the order they came in: nothing here is state.

-- Grain: one row per fetched file that a later fetch of the same answer replaces as a whole: what the newer answer
-- leaves out, the source has withdrawn. An answer with fewer periods than before replaces only what it has.
create or replace view meta.withdrawn as
select old.file_id, min(new.file_id) as by_file
from meta.file as old
join meta.file as new on new.source = old.source and new.name = old.name and new.file_id > old.file_id
where old.origin is not null
  and new.origin is not null
  and list_has_all(string_split(new.periods, ', '), string_split(old.periods, ', '))
group by old.file_id;

-- Grain: one row per scope: the newest file that has it.
create or replace view meta.standing as
select scope, max(file_id) as file_id
from meta.file_scope
where file_id not in (select file_id from meta.withdrawn)
group by scope;

-- Grain: one row per file that another has replaced something of: how many of its scopes stand, and who has the others.
create or replace view meta.replaced_file as
select
  held.file_id,
  count(*)::integer as scopes,
  (count(*) filter (standing.file_id = held.file_id))::integer as standing,
  max(coalesce(withdrawn.by_file, standing.file_id)) filter (standing.file_id is distinct from held.file_id)
    as last_by,
  list_sort(
    list(distinct coalesce(withdrawn.by_file, standing.file_id)) filter (standing.file_id is distinct from held.file_id)
  ) as by_files
from meta.file_scope as held
left join meta.standing as standing using (scope)
left join meta.withdrawn as withdrawn on withdrawn.file_id = held.file_id
group by held.file_id
having bool_or(standing.file_id is distinct from held.file_id);

-- Grain: one row per quarantined record that still waits. A file that has been replaced waits for nobody, nor does a
-- record of a scope that a later file has; one that does not say its scope belongs to the file, and waits with it.
create or replace view meta.waiting as
select quarantine.*
from meta.quarantine as quarantine
join meta.file as file using (file_id)
left join meta.quarantine_scope as told using (file_id, row_number)
left join (select scope, max(file_id) as file_id from meta.file_scope group by scope) as latest using (scope)
where file.superseded_by is null and coalesce(latest.file_id, 0) <= quarantine.file_id;
