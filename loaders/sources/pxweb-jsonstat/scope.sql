-- What a later file replaces: the area and time, and the table and measure, since a response is of some.
-- Grain: one row per row of raw.pxweb_jsonstat.
create or replace view scope.pxweb_jsonstat as
select
  *,
  scope_of('pxweb_jsonstat', omrade, tid, concat_ws(' ', tabell, matt)) as scope,
  hash(innehall) as scope_key
from raw.pxweb_jsonstat;
