-- What a later file replaces: the municipality and läsår. Grain: one row per row of raw.skolverket_slutbetyg_kommun.
create or replace view scope.skolverket_slutbetyg_kommun as
select
  *,
  scope_of('skolverket_slutbetyg_kommun', kommunkod, lasar) as scope,
  hash(typ_av_huvudman) as scope_key
from raw.skolverket_slutbetyg_kommun;
