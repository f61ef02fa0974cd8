-- Marks the files of which nothing counts any more, and takes the mark from those that count again. Grain: one row of
-- meta.file per file. A file without rows of its own (all in quarantine, or an empty answer) is replaced by name.
update meta.file
set superseded_by = now.by_file
from (
  select
    file.file_id,
    coalesce(
      withdrawn.by_file,
      case when replaced.standing = 0 then replaced.last_by end,
      case when held.file_id is null then later.file_id end
    ) as by_file
  from meta.file as file
  left join meta.withdrawn as withdrawn on withdrawn.file_id = file.file_id
  left join meta.replaced_file as replaced on replaced.file_id = file.file_id
  left join (select distinct file_id from meta.file_scope) as held on held.file_id = file.file_id
  left join (
    select old.file_id as old_id, max(new.file_id) as file_id
    from meta.file as old
    join meta.file as new on new.source = old.source and new.name = old.name and new.file_id > old.file_id
    group by old.file_id
  ) as later on later.old_id = file.file_id
) as now
where now.file_id = file.file_id and now.by_file is distinct from file.superseded_by;
