-- What a later file replaces: the municipality and year, and the KPI, since a response is of some.
-- Grain: one row per row of raw.kolada_data.
create or replace view scope.kolada_data as
select *, scope_of('kolada_data', kommun, period, kpi) as scope, hash(kon) as scope_key
from raw.kolada_data;
