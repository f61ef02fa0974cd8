-- Makes room for the grades of another grade system in a database from before it (GR-3). Purpose: a type cannot grow
-- while a column has it, so the column is text for a moment. Runs only when ref.betyg has grades that betyg_kod lacks.
alter table stg.betyg alter column betyg type varchar;
drop type betyg_kod;
create type betyg_kod as enum (
  select distinct betyg from (select betyg from ref.betyg union all select '') order by betyg
);
alter table stg.betyg alter column betyg type betyg_kod;
