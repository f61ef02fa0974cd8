-- What a later file replaces: the municipality and läsår. Grain: one row per row of raw.skolverket_behorighet_kommun.
create or replace view scope.skolverket_behorighet_kommun as
select
  *,
  scope_of('skolverket_behorighet_kommun', kommunkod, lasar) as scope,
  hash(typ_av_huvudman, kon) as scope_key
from raw.skolverket_behorighet_kommun;
