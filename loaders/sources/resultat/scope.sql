-- What a later file replaces: the unit, period and indicator, as an export read by mapping does.
-- Grain: one row per row of raw.resultat.
create or replace view scope.resultat as
select *, scope_of('resultat', enhet, lasar, indikator_id) as scope, hash(grupp) as scope_key
from raw.resultat;
