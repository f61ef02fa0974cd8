-- What a later file replaces: the unit and term, and the group asked. Grain: one row per row of raw.skolenkaten_index.
create or replace view scope.skolenkaten_index as
select
  *,
  scope_of('skolenkaten_index', skolenhetskod, termin, concat_ws(' ', svarande, arskurs)) as scope,
  hash(matt) as scope_key
from raw.skolenkaten_index;
