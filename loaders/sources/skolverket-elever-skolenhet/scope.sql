-- What a later file replaces: the unit and läsår. Grain: one row per row of raw.skolverket_elever_skolenhet.
create or replace view scope.skolverket_elever_skolenhet as
select
  *,
  scope_of('skolverket_elever_skolenhet', skolenhetskod, lasar) as scope,
  hash(omradestyp, matt) as scope_key
from raw.skolverket_elever_skolenhet;
