-- Kolada's values per municipality. Grain: one row per file, KPI, municipality, calendar year and sex.
-- Year Y is läsår (Y−1)/Y for grades (MV-11); ref.kolada_kpi tells for which KPIs.
create or replace table stg.kolada as
select
  data.file_id,
  data.row_number,
  data.kpi,
  data.kommun as kommunkod,
  cast(data.period as integer) as lasar_slut,
  case data.kon when 'T' then 'alla' when 'K' then 'flickor' when 'M' then 'pojkar' end as grupp,
  data.varde as text,
  -- Kolada writes 95.0 where Skolverket writes ~100 (18 of 18 compared cells), and also for a true 95.0
  case when not matt.ungefar_100 or data.varde not in ('95', '95.0') then json_tal(data.varde) end
    as value,
  case
    when data.varde is null then coalesce(symbol.status, 'missing')
    when matt.ungefar_100 and data.varde in ('95', '95.0') then 'approximate'
    when json_tal(data.varde) is not null then 'ok'
  end as status,
  case
    when data.varde is null then coalesce(symbol.reason, 'Värdet saknas i Kolada.')
    when matt.ungefar_100 and data.varde in ('95', '95.0')
      then '95,0 eller ~100: Kolada skriver 95,0 i båda fallen. Vilket som gäller går inte att avgöra i Kolada.'
  end as status_reason
from scope.kolada_data as data
-- a later file replaces a municipality, year and KPI as a whole; a newer fetch, all of the one before (promise P3)
semi join meta.standing as standing on standing.scope = data.scope and standing.file_id = data.file_id
-- only KPIs pinned by id and title: of another we do not know what it measures
join ref.kolada_kpi as kpi using (kpi)
join ref.matt as matt using (matt)
left join ref.symbol as symbol on symbol.family = 'kolada' and symbol.symbol = data.status
-- a value Kolada has withdrawn is no value
where lower(coalesce(data.isdeleted, 'false')) <> 'true';
