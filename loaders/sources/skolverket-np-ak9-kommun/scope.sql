-- What a later file replaces: the municipality and läsår, and the subject, since an export may be of one.
-- Grain: one row per row of raw.skolverket_np_ak9_kommun.
create or replace view scope.skolverket_np_ak9_kommun as
select
  *,
  scope_of('skolverket_np_ak9_kommun', kommunkod, lasar, amne) as scope,
  hash(typ_av_huvudman, matt, grupp) as scope_key
from raw.skolverket_np_ak9_kommun;
