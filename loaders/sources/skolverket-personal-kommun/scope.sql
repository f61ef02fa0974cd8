-- What a later file replaces: the municipality and läsår. Grain: one row per row of raw.skolverket_personal_kommun.
create or replace view scope.skolverket_personal_kommun as
select
  *,
  scope_of('skolverket_personal_kommun', kommunkod, lasar) as scope,
  hash(typ_av_huvudman, grupp, matt) as scope_key
from raw.skolverket_personal_kommun;
