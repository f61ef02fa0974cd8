-- What a later file replaces: the unit and year, and the KPI, since a response is of some.
-- Grain: one row per row of raw.kolada_oudata.
create or replace view scope.kolada_oudata as
select *, scope_of('kolada_oudata', ou, period, kpi) as scope, hash(kon) as scope_key
from raw.kolada_oudata;
