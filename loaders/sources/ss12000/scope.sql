-- What a later file replaces: the organisation. Grain: one row per row of raw.ss12000.
create or replace view scope.ss12000 as
select *, scope_of('ss12000', id, '') as scope, hash('') as scope_key
from raw.ss12000;
