-- A later file replaces an earlier one of the same source: the same name with the same periods (or with nothing taken
-- in from it), for fetched files also with more periods than before, or, for grades of any source, every unit, läsår
-- and term of it. Variable: file_id, the file just taken in.
create or replace temp view covered_file as
with unit_term as (
  select distinct file_id, lasar_slut, termin, enhet from stg.betyg
),
newly as (
  select lasar_slut, termin, enhet, true as replaced from unit_term where file_id = getvariable('file_id')
)
select unit_term.file_id
from unit_term
left join newly using (lasar_slut, termin, enhet)
where unit_term.file_id < getvariable('file_id')
group by unit_term.file_id
having bool_and(coalesce(newly.replaced, false));

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
    or old.file_id in (select file_id from covered_file)
  );
delete from stg.betyg
where file_id in (select file_id from meta.file where superseded_by is not null);
