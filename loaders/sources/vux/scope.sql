-- What a later file replaces: the year and form of school: the rows have no unit.
-- Grain: one row per row of raw.vux.
create or replace view scope.vux as
select *, scope_of('vux', '', ar, skolform) as scope, hash(elev_id, kurs) as scope_key
from raw.vux;
