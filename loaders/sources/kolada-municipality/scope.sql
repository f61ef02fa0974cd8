-- What a later file replaces: the municipality or region. Grain: one row per row of raw.kolada_municipality.
create or replace view scope.kolada_municipality as
select *, scope_of('kolada_municipality', id, '') as scope, hash('') as scope_key
from raw.kolada_municipality;
