-- What a later file replaces: the unit, survey, round and year.
-- Grain: one row per row of raw.enkat.
create or replace view scope.enkat as
select *, scope_of('enkat', skolenhetskod, omgang, concat_ws(' ', enkat, arskurs)) as scope, hash(svarande, fraga, svar) as scope_key
from raw.enkat;
