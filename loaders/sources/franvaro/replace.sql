-- Drops the attendance that the file just taken in replaces: a pupil's rows are kept only while they count.
-- Variable: file_id. Grain: one row of stg.franvaro per file that is replaced, unit, period and year.
delete from stg.franvaro
where rowid in (
  with replaced as (
    select
      old.file_id, old.scope.unit::integer as enhet, substr(old.scope.part, 4)::utinyint as arskurs,
      old.scope.period as period
    from meta.file_scope as old
    join meta.standing as standing using (scope)
    where old.scope.family = 'franvaro'
      and old.file_id <> standing.file_id
      and standing.file_id = getvariable('file_id')
  )
  select held.rowid
  from stg.franvaro as held
  join replaced using (file_id, enhet, arskurs)
  where replaced.period
    = lasar_text(held.lasar_slut) || ' ' || held.termin::varchar
      || coalesce(' ' || held.period_fran || '–' || held.period_till, '')
);
