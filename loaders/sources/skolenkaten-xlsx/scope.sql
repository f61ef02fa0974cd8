-- What a later file replaces: the unit, or the sum of several, and round, and the group asked. Grain: one row per row of
-- raw.skolenkaten_xlsx.
create or replace view scope.skolenkaten_xlsx as
select
  *,
  scope_of('skolenkaten_xlsx', concat_ws(' ', niva, coalesce(skolenhetskod, kommun, orgnr)), omgang, svarande) as scope,
  hash(omrade) as scope_key
from raw.skolenkaten_xlsx;
