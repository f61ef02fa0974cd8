-- What a later file replaces: the municipality and läsår. Grain: one row per row of raw.skolverket_elever_kommun.
create or replace view scope.skolverket_elever_kommun as
select
  *,
  scope_of('skolverket_elever_kommun', kommunkod, lasar) as scope,
  hash(typ_av_huvudman, matt) as scope_key
from raw.skolverket_elever_kommun;
