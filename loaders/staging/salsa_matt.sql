-- SALSA with its background, every measure as published (SA-1, SA-3, SA-12), in the shape of stg.published. Grain: one row
-- per file, school unit and measure. A measure that the response does not have at all is no row.
create or replace table stg.salsa_matt as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.salsa semi join meta.standing using (scope, file_id)
),
long as (
  unpivot standing_row
  on (merit_faktiskt, merit_faktiskt_typ) as merit_faktiskt, (merit_beraknat, merit_beraknat_typ) as merit_beraknat,
    (merit_avvikelse, merit_avvikelse_typ) as merit_avvikelse, (alla_faktiskt, alla_faktiskt_typ) as alla_faktiskt,
    (alla_beraknat, alla_beraknat_typ) as alla_beraknat, (alla_avvikelse, alla_avvikelse_typ) as alla_avvikelse,
    (nyinvandrade, nyinvandrade_typ) as nyinvandrade, (pojkar, pojkar_typ) as pojkar,
    (foraldrar_utbildning, foraldrar_utbildning_typ) as foraldrar_utbildning
  into name kolumn value varde, typ
)
select
  long.file_id, long.row_number, 'salsa' as source, rubrik.matt as measure, rubrik.dimension, 'unit' as unit_level,
  long.skolenhetskod as unit_id, 'skolenhet' as perspective, 'alla' as grupp, lasar_slut(long.lasar) as year,
  long.lasar as period, long.kolumn as header, coalesce(long.varde, long.typ) as text,
  case when long.typ = 'EXISTS' then svenskt_tal(long.varde) end as value,
  case when long.typ <> 'EXISTS' then symbol.status when svenskt_tal(long.varde) is not null then 'ok' end as status,
  case when long.typ <> 'EXISTS' then symbol.reason end as status_reason, null::double as n
from long
left join ref.matt_rubrik as rubrik on rubrik.kalla = 'salsa' and rubrik.rubrik = rubrik_nyckel(long.kolumn)
left join ref.symbol as symbol on symbol.family = 'skolverket_api' and symbol.symbol = long.typ;
