-- Ready-made values, typed (contract §3). Grain: one row per file, indicator, unit, period and group.
-- A value, or the status its symbol stands for. `lasar_slut` is null for calendar years and rounds, which `period` keeps.
create or replace table stg.resultat as
select
  resultat.file_id, resultat.row_number, indikator_id as indicator_id, enhet as unit_id,
  case when enhet = '0000' then 'national' when length(enhet) = 4 then 'municipality' else 'unit' end as unit_level,
  lasar as period, lasar_slut(lasar) as lasar_slut, grupp,
  svenskt_tal(varde) as value, coalesce(symbol.status, case when svenskt_tal(varde) is not null then 'ok' end) as status,
  symbol.reason as status_reason, try_cast(antal as integer) as n, kalla
from scope.resultat as resultat
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing as standing on standing.scope = resultat.scope and standing.file_id = resultat.file_id
left join ref.symbol as symbol on symbol.family = 'egen' and symbol.symbol = varde;
