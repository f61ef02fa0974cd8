-- Kolada's values per unit, in the shape of stg.published. Grain: one row per file, KPI, unit, calendar year and sex.
-- The unit's id is Kolada's own (V15E…), which holds no skolenhetskod.
create or replace table stg.kolada_oudata as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.kolada_oudata semi join meta.standing using (scope, file_id)
)
select
  data.file_id, data.row_number, 'kolada_oudata' as source, kpi.matt as measure, coalesce(kpi.dimension, '') as dimension,
  'kolada_unit' as unit_level, data.ou as unit_id, 'skolenhet' as perspective, grupp_av(data.kon) as grupp,
  cast(data.period as integer) as year,
  case when kpi.tid = 'lasar' then lasar_text(cast(data.period as integer)) else data.period end as period,
  data.kpi as header, coalesce(data.varde, data.status) as text,
  -- Kolada writes 95.0 for ~100, and also for a true 95.0
  case when not matt.ungefar_100 or data.varde not in ('95', '95.0') then json_tal(data.varde) end as value,
  case
    when data.varde is null then coalesce(symbol.status, 'missing')
    when matt.ungefar_100 and data.varde in ('95', '95.0') then 'approximate'
    when json_tal(data.varde) is not null then 'ok'
  end as status,
  case
    when data.varde is null then coalesce(symbol.reason, 'Värdet saknas i Kolada.')
    when matt.ungefar_100 and data.varde in ('95', '95.0')
      then '95,0 eller ~100: Kolada skriver 95,0 i båda fallen. Vilket som gäller går inte att avgöra i Kolada.'
  end as status_reason,
  null::double as n
from standing_row as data
-- only KPIs pinned by id and title: of another we do not know what it measures
join ref.kolada_kpi as kpi using (kpi)
join ref.matt as matt using (matt)
left join ref.symbol as symbol on symbol.family = 'kolada' and symbol.symbol = data.status
-- a value Kolada has withdrawn is no value
where lower(coalesce(data.isdeleted, 'false')) <> 'true';
