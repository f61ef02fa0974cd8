-- What a later file replaces: the municipality and year, and the school form, since an export is of one.
-- Grain: one row per row of raw.skolverket_kostnader_kommun.
create or replace view scope.skolverket_kostnader_kommun as
select
  *,
  scope_of('skolverket_kostnader_kommun', kommunkod, ar, skolform) as scope,
  hash(kommun, typ_av_huvudman, matt) as scope_key
from raw.skolverket_kostnader_kommun;
