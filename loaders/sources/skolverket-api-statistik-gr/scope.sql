-- What a later file replaces: the unit and läsår, and the measure, since a unit has none of some in some läsår.
-- Grain: one row per row of raw.skolverket_api_statistik_gr.
create or replace view scope.skolverket_api_statistik_gr as
select *, scope_of('skolverket_api_statistik_gr', skolenhetskod, lasar, matt) as scope, hash('') as scope_key
from raw.skolverket_api_statistik_gr;
