-- What a later file replaces: the unit. Grain: one row per row of raw.skolenhetsregistret.
create or replace view scope.skolenhetsregistret as
select *, scope_of('skolenhetsregistret', skolenhetskod, '') as scope, hash('') as scope_key
from raw.skolenhetsregistret;
