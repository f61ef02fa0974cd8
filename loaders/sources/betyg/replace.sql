-- Drops the grades that the file just taken in replaces: a pupil's rows are kept only while they count. Variable: file_id.
-- Grain: one row of stg.betyg per file that is replaced, unit, läsår, term and year.
delete from stg.betyg
where (file_id, enhet, lasar_slut, termin, arskurs) in (
  select
    old.file_id,
    old.scope.unit::integer,
    lasar_slut(left(old.scope.period, 7))::smallint,
    right(old.scope.period, 2)::termin_kod,
    substr(old.scope.part, 4)::utinyint
  from meta.file_scope as old
  join meta.standing as standing using (scope)
  where old.scope.family = 'betyg'
    and old.file_id <> standing.file_id
    and standing.file_id = getvariable('file_id')
);
