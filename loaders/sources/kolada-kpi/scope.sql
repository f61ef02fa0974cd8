-- What a later file replaces: the KPI. Grain: one row per row of raw.kolada_kpi.
create or replace view scope.kolada_kpi as
select *, scope_of('kolada_kpi', '', '', id) as scope, hash('') as scope_key
from raw.kolada_kpi;
