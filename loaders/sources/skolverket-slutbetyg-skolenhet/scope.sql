-- What a later file replaces: the unit and läsår. Grain: one row per row of raw.skolverket_slutbetyg_skolenhet.
create or replace view scope.skolverket_slutbetyg_skolenhet as
select *, scope_of('skolverket_slutbetyg_skolenhet', skolenhetskod, lasar) as scope, hash('') as scope_key
from raw.skolverket_slutbetyg_skolenhet;
