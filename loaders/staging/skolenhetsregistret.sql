-- School units as Skolenhetsregistret tells of them, in the shape of stg.skolenhet. Grain: one row per file and unit.
-- The list of every unit knows only code, name and status; a date that is no date is null.
create or replace table stg.skolenhetsregistret as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolenhetsregistret semi join meta.standing using (scope, file_id)
)
select
  file_id, row_number, 'skolenhetsregistret' as source, skolenhetskod, namn, kommunkod, upper(status) as status,
  huvudmannatyp as typ_av_huvudman, huvudman, huvudman_orgnr, string_split(skolformer, ' ') as skolformer,
  try_cast(startdatum as date) as startdatum, try_cast(slutdatum as date) as slutdatum, null::double as latitud,
  null::double as longitud, null::boolean as utlandsskola
from standing_row;
