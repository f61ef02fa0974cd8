-- What a later file replaces: the unit, läsår and term, and the year, since exports are made of one year at a time.
-- Grain: one row per row of stg.betyg.
create or replace view scope.betyg as
select
  *,
  scope_of(
    'betyg', lpad(enhet::varchar, 8, '0'), lasar_text(lasar_slut) || ' ' || termin::varchar, 'åk ' || arskurs::varchar
  ) as scope,
  hash(pupil, amne, sprak) as scope_key
from stg.betyg;

-- The same, counted before it is put in words. Grain: one row per file and scope.
create or replace view scoped.betyg as
select
  file_id,
  scope_of(
    'betyg', lpad(enhet::varchar, 8, '0'), lasar_text(lasar_slut) || ' ' || termin::varchar, 'åk ' || arskurs::varchar
  ) as scope,
  records
from (
  select file_id, enhet, lasar_slut, termin, arskurs, count(*)::integer as records
  from stg.betyg
  group by all
) as counted;
