-- What a later file replaces: the unit, survey, round and year, as an export read by mapping does.
-- Grain: one row per row of raw.enkat_aggregat.
create or replace view scope.enkat_aggregat as
select *, scope_of('enkat_aggregat', skolenhetskod, omgang, concat_ws(' ', enkat, arskurs)) as scope, hash(kon, fraga, svar) as scope_key
from raw.enkat_aggregat;
