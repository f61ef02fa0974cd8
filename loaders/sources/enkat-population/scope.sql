-- What a later file replaces: the unit, survey, round and year.
-- Grain: one row per row of raw.enkat_population.
create or replace view scope.enkat_population as
select *, scope_of('enkat_population', skolenhetskod, omgang, concat_ws(' ', enkat, arskurs)) as scope, hash(kon) as scope_key
from raw.enkat_population;
