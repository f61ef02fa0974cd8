-- A later file replaces an earlier one of the same source: the same name with the same periods (or with nothing taken
-- in from it), for fetched files also with more periods than before, or, for pupils' records of any source, every unit
-- and period of it. Variable: file_id, the file just taken in.

-- Grain: one row per earlier file and kind of pupils' records of which the new file has every unit and period.
create or replace temp table covered as
with scope as (
  select distinct file_id, 'betyg' as kind, lasar_slut, termin, enhet, null::date as fran, null::date as till
  from stg.betyg
  union all
  select distinct file_id, 'franvaro', lasar_slut, termin, enhet, period_fran, period_till
  from stg.franvaro
),
newly as (
  select * from scope where file_id = getvariable('file_id')
)
select scope.file_id, scope.kind
from scope
left join newly
  on newly.kind = scope.kind
  and newly.lasar_slut = scope.lasar_slut
  and newly.termin = scope.termin
  and newly.enhet = scope.enhet
  and newly.fran is not distinct from scope.fran
  and newly.till is not distinct from scope.till
where scope.file_id < getvariable('file_id')
group by scope.file_id, scope.kind
having bool_and(newly.file_id is not null);

update meta.file as old
set superseded_by = new.file_id
from meta.file as new
where new.file_id = getvariable('file_id')
  and old.file_id < new.file_id
  and old.superseded_by is null
  and (
    (old.source = new.source and old.name = new.name and (old.periods = new.periods or old.accepted = 0))
    or (
      old.source = new.source and old.name = new.name and old.origin is not null and new.origin is not null
      and list_has_all(string_split(new.periods, ', '), string_split(old.periods, ', '))
    )
    or (
      old.file_id in (select file_id from covered)
      -- one kind of its records may stand though the other is replaced
      and old.file_id not in (
        select file_id from stg.betyg where file_id not in (select file_id from covered where kind = 'betyg')
      )
      and old.file_id not in (
        select file_id from stg.franvaro where file_id not in (select file_id from covered where kind = 'franvaro')
      )
    )
  );
delete from stg.betyg
where file_id in (select file_id from meta.file where superseded_by is not null)
  or file_id in (select file_id from covered where kind = 'betyg');
delete from stg.franvaro
where file_id in (select file_id from meta.file where superseded_by is not null)
  or file_id in (select file_id from covered where kind = 'franvaro');
drop table covered;
