-- What a later file replaces: the unit, läsår, occasion and year.
-- Grain: one row per row of raw.omdomen.
create or replace view scope.omdomen as
select *, scope_of('omdomen', skolenhetskod, concat_ws(' ', lasar, tillfalle), arskurs) as scope, hash(elev_id, amne) as scope_key
from raw.omdomen;
