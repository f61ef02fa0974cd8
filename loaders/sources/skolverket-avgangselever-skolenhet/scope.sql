-- What a later file replaces: the unit and läsår, and the programme, since an export may be of one.
-- Grain: one row per row of raw.skolverket_avgangselever_skolenhet.
create or replace view scope.skolverket_avgangselever_skolenhet as
select
  *,
  scope_of('skolverket_avgangselever_skolenhet', skolenhetskod, lasar, program) as scope,
  hash(grupp, matt) as scope_key
from raw.skolverket_avgangselever_skolenhet;
