-- What a later file replaces: the unit, starting year and programme.
-- Grain: one row per row of raw.gymnasium.
create or replace view scope.gymnasium as
select *, scope_of('gymnasium', skolenhetskod, startar, program) as scope, hash(elev_id) as scope_key
from raw.gymnasium;
