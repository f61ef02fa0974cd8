-- Files that the file just taken in replaces although the content of theirs is of a later day.
-- Grain: one row per such file. Variable: file_id.
create or replace temp table older_than as
select distinct old.name, old.dated
from replaced_scope as replaced
join meta.file as old on old.file_id = replaced.file_id
join meta.file as file on file.file_id = getvariable('file_id')
where old.dated > file.dated;
