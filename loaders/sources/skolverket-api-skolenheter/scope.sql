-- What a later file replaces: the unit; a compact list knows less and replaces only another.
-- Grain: one row per row of raw.skolverket_api_skolenheter.
create or replace view scope.skolverket_api_skolenheter as
select
  *,
  scope_of('skolverket_api_skolenheter', skolenhetskod, '', case when huvudmannatyp is null then 'kort' else 'hel' end) as scope,
  hash(skolformer) as scope_key
from raw.skolverket_api_skolenheter;
