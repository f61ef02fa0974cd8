-- What a later file replaces: the group, with all its members.
-- Grain: one row per row of raw.kolada_municipality_groups.
create or replace view scope.kolada_municipality_groups as
select *, scope_of('kolada_municipality_groups', grupp, '') as scope, hash(kommun) as scope_key
from raw.kolada_municipality_groups;
