-- School units as Planned Educations lists them, in the shape of stg.skolenhet. Grain: one row per file and unit. A
-- compact list knows only code, name and place.
create or replace table stg.skolverket_api_skolenheter as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_api_skolenheter semi join meta.standing using (scope, file_id)
)
select
  file_id, row_number, 'skolverket_api_skolenheter' as source, skolenhetskod, namn, kommunkod, null::varchar as status,
  huvudmannatyp as typ_av_huvudman, huvudman, huvudman_orgnr, string_split(skolformer, ', ') as skolformer,
  null::date as startdatum, null::date as slutdatum, json_tal(latitud) as latitud, json_tal(longitud) as longitud,
  try_cast(utlandsskola as boolean) as utlandsskola
from standing_row;
