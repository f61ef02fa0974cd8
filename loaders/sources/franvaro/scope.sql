-- What a later file replaces: the unit, läsår and term, or the days of it that the file is of, and the year.
-- Grain: one row per row of stg.franvaro.
create or replace view scope.franvaro as
select
  *,
  scope_of(
    'franvaro', lpad(enhet::varchar, 8, '0'),
    lasar_text(lasar_slut) || ' ' || termin::varchar || coalesce(' ' || period_fran || '–' || period_till, ''),
    'åk ' || arskurs::varchar
  ) as scope,
  hash(pupil) as scope_key
from stg.franvaro;

-- The same, counted before it is put in words. Grain: one row per file and scope.
create or replace view scoped.franvaro as
select
  file_id,
  scope_of(
    'franvaro', lpad(enhet::varchar, 8, '0'),
    lasar_text(lasar_slut) || ' ' || termin::varchar || coalesce(' ' || period_fran || '–' || period_till, ''),
    'åk ' || arskurs::varchar
  ) as scope,
  records
from (
  select file_id, enhet, lasar_slut, termin, arskurs, period_fran, period_till, count(*)::integer as records
  from stg.franvaro
  group by all
) as counted;
