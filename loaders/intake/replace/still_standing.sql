-- What an earlier file of the same source and name has and the new one does not: it stands, and someone should know.
-- Grain: one row per unit, period and part. Variable: file_id.
create or replace temp table still_standing as
select distinct old.scope.unit as unit, old.scope.period as period, old.scope.part as part
from meta.file as file
join meta.file as earlier
  on earlier.source = file.source and earlier.name = file.name and earlier.file_id < file.file_id
join meta.file_scope as old on old.file_id = earlier.file_id
join meta.standing as standing on standing.scope = old.scope and standing.file_id = earlier.file_id
where file.file_id = getvariable('file_id')
  -- only where the new file is of the same period: last year's file under the same name is no correction
  and old.scope.period in (select scope.period from meta.file_scope where file_id = file.file_id);
