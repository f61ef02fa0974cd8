-- What a later file replaces: the municipality and läsår, and the type of huvudman, which has a sheet of its own.
-- Grain: one row per row of raw.skolverket_betygsresultat_over_tid.
create or replace view scope.skolverket_betygsresultat_over_tid as
select
  *,
  scope_of('skolverket_betygsresultat_over_tid', kommunkod, lasar, typ_av_huvudman) as scope,
  hash(uppgift) as scope_key
from raw.skolverket_betygsresultat_over_tid;
