-- Skolverket "Slutbetyg årskurs 9" per skolenhet. Grain: one row per file, school unit and measure.
-- A number, or the status its symbol stands for; never both, never neither.
create or replace table stg.skolverket_slutbetyg as
with standing_row as (
  -- a later file replaces a unit and läsår as a whole (promise P3)
  from scope.skolverket_slutbetyg_skolenhet semi join meta.standing using (scope, file_id)
),
long as (
  unpivot standing_row
  on alla_amnen, behorighet_yr, meritvarde_17
  into name measure value text
)
select
  long.file_id,
  long.row_number,
  lasar_slut(long.lasar) as lasar_slut,
  long.skolenhetskod,
  long.skola,
  long.kommunkod,
  long.typ_av_huvudman,
  svenskt_tal(long.antal_elever) as antal_elever,
  long.measure,
  long.text,
  svenskt_tal(long.text) as value,
  case when svenskt_tal(long.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason
from long
left join ref.symbol as symbol on symbol.family = 'skolverket' and symbol.symbol = trim(long.text);
