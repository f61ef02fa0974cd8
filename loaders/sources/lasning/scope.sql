-- What a later file replaces: the unit, läsår, occasion and year, as an export read by mapping does.
-- Grain: one row per row of raw.lasning.
create or replace view scope.lasning as
select *, scope_of('lasning', skolenhetskod, concat_ws(' ', lasar, tillfalle), arskurs) as scope, hash(elev_id, omrade) as scope_key
from raw.lasning;
