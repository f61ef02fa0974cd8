-- What a later file replaces: the municipality and läsår, and the subject, since an export may be of one.
-- Grain: one row per row of raw.skolverket_amnesbetyg_over_tid.
create or replace view scope.skolverket_amnesbetyg_over_tid as
select
  *,
  scope_of('skolverket_amnesbetyg_over_tid', kommunkod, lasar, amne) as scope,
  hash(typ_av_huvudman) as scope_key
from raw.skolverket_amnesbetyg_over_tid;
