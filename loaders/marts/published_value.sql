-- The figures of public sources, one for each cell. Grain: one row per measure, dimension, unit, perspective, sex and
-- period. Where several sources or files have the cell, the one nearest the pupils wins: Skolverket's exports before its
-- interfaces before Kolada, and the newest file of each. So where Skolverket writes ~100, that stands, and not the 95.0
-- that Kolada writes for it.
-- `segment` is the period of the last break until and with this one, empty before the first: a line may join values of
-- the same segment only (MV-13, SA-7, EN-5).
create or replace table mart.published_value as
with chosen as (
  select *
  from stg.published
  -- a measure the unit has nothing for in any läsår is no cell
  where year is not null
  qualify row_number() over (
    partition by measure, dimension, unit_level, unit_id, perspective, grupp, period
    order by
      -- a cell that is only missing gives way to a source that has it
      status = 'missing',
      case when source like 'kolada%' then 3 when source like '%\_api%' escape '\' or source = 'pxweb_jsonstat' then 2 else 1 end,
      file_id desc, row_number
  ) = 1
),
series as (
  select distinct measure, source, period from chosen
),
segmented as (
  select series.measure, series.source, series.period, coalesce(arg_max(brott.fran, brott.plats), '') as segment
  from series
  left join ref.seriebrott as brott
    on series.measure glob brott.matt and series.source glob brott.kalla and brott.plats <= period_plats(series.period)
  group by all
)
select
  chosen.measure, chosen.dimension, chosen.unit_level, chosen.unit_id, chosen.perspective, chosen.grupp,
  chosen.year::integer as year, chosen.period, chosen.value, chosen.status,
  case
    when chosen.status = 'approximate' and suspicious.kontroll is not null
      then '95,0 eller ~100: Kolada skriver 95,0 i båda fallen. Värdet för alla ligger utanför flickors och pojkars, så här är det troligen ~100.'
    else chosen.status_reason
  end as status_reason,
  chosen.n, segmented.segment, chosen.source, chosen.file_id, chosen.row_number
from chosen
join segmented using (measure, source, period)
left join mart.suspicious_value as suspicious
  on suspicious.involves_95 and suspicious.file_id = chosen.file_id and suspicious.source = chosen.source
  and suspicious.measure = chosen.measure and suspicious.dimension = chosen.dimension
  and suspicious.unit_id = chosen.unit_id and suspicious.perspective = chosen.perspective
  and suspicious.period = chosen.period;
