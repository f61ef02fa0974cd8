-- What a later file replaces: the unit and term, and the group asked, since each group has a response of its own.
-- Grain: one row per row of raw.skolenkaten_api.
create or replace view scope.skolenkaten_api as
select
  *,
  scope_of('skolenkaten_api', skolenhetskod, termin, concat_ws(' ', svarande, arskurs)) as scope,
  hash(omrade, indikator, fraga, matt) as scope_key
from raw.skolenkaten_api;
