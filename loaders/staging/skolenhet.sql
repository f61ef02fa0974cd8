-- What public registers say of school units. Grain: one row per file and unit. `status` is AKTIV, VILANDE, UPPHORT or
-- PLANERAD where the register is Skolenhetsregistret, else null. `skolformer` are the source's own codes.
create or replace view stg.skolenhet as
from stg.skolenhetsregistret
union all by name from stg.skolverket_api_skolenheter;
