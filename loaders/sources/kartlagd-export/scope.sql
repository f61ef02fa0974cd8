-- What a later file replaces, by mapping or in the standard format alike: unit, läsår (or round) and what an export
-- may be of alone. Grain: one row per row of the raw table.
create or replace view scope.kartlagd_enkat_aggregat as
select
  *,
  scope_of('enkat_aggregat', skolenhetskod, omgang, concat_ws(' ', enkat, arskurs)) as scope,
  hash(kon, fraga, svar) as scope_key
from raw.kartlagd_enkat_aggregat;
create or replace view scope.kartlagd_lasning as
select
  *,
  scope_of('lasning', skolenhetskod, concat_ws(' ', lasar, tillfalle), arskurs) as scope,
  hash(elev_id, omrade) as scope_key
from raw.kartlagd_lasning;
create or replace view scope.kartlagd_omdomen as
select
  *,
  scope_of('omdomen', skolenhetskod, concat_ws(' ', lasar, tillfalle), arskurs) as scope,
  hash(elev_id, amne) as scope_key
from raw.kartlagd_omdomen;
