-- SALSA: actual (F), model (B) and residual (R) as published (SA-1). Grain: one row per file, school unit and measure.
-- R is taken as it stands: it differs from F − B by up to 1, since each is rounded by itself.
create or replace table stg.salsa as
with standing_row as (
  -- a later file replaces a unit and läsår as a whole (promise P3)
  from scope.salsa semi join meta.standing using (scope, file_id)
),
long as (
  select file_id, row_number, lasar, skolenhetskod, namn, 'meritvarde_ak9' as indicator_id,
    merit_faktiskt as f, merit_faktiskt_typ as f_typ, merit_beraknat as b, merit_beraknat_typ as b_typ,
    merit_avvikelse as r, merit_avvikelse_typ as r_typ
  from standing_row
  union all
  select file_id, row_number, lasar, skolenhetskod, namn, 'alla_amnen_ak9' as indicator_id,
    alla_faktiskt, alla_faktiskt_typ, alla_beraknat, alla_beraknat_typ, alla_avvikelse, alla_avvikelse_typ
  from standing_row
)
select
  file_id, row_number, lasar_slut(lasar) as lasar_slut, skolenhetskod, namn, indicator_id,
  case when f_typ = 'EXISTS' then svenskt_tal(f) end as actual,
  case when b_typ = 'EXISTS' then svenskt_tal(b) end as expected,
  case when r_typ = 'EXISTS' then svenskt_tal(r) end as residual,
  coalesce(symbol.status, case when r_typ = 'EXISTS' then 'ok' else 'missing' end) as status,
  symbol.reason as status_reason
from long
left join ref.symbol as symbol on symbol.family = 'skolverket_api' and symbol.symbol = r_typ and r_typ <> 'EXISTS';
