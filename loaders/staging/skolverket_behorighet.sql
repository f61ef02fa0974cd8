-- Skolverket "Behörighet till gymnasieskolan" per kommun. Grain: one row per file, municipality, type of huvudman,
-- sex and measure.
create or replace table stg.skolverket_behorighet as
with standing_row as (
  -- a later file replaces a municipality and läsår as a whole (promise P3)
  from scope.skolverket_behorighet_kommun semi join meta.standing using (scope, file_id)
),
long as (
  unpivot standing_row
  on yr, es, eksahu, nate
  into name measure value text
)
select
  long.file_id,
  long.row_number,
  lasar_slut(long.lasar) as lasar_slut,
  long.kommunkod,
  long.kommun,
  long.typ_av_huvudman,
  long.kon,
  svenskt_tal(long.antal_elever) as antal_elever,
  long.measure,
  long.text,
  svenskt_tal(long.text) as value,
  case when svenskt_tal(long.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason
from long
left join ref.symbol as symbol on symbol.family = 'skolverket' and symbol.symbol = trim(long.text);
