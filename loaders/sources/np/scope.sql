-- What a later file replaces: the unit, läsår, year and subject.
-- Grain: one row per row of raw.np.
create or replace view scope.np as
select *, scope_of('np', skolenhetskod, lasar, concat_ws(' ', arskurs, amne)) as scope, hash(elev_id) as scope_key
from raw.np;
