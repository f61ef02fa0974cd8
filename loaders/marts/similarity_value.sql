-- What municipalities are chosen by: the KPIs of the workspace's own choice (kommun.json, liknande_kommuner), as Kolada
-- has them. Grain: one row per KPI and municipality, of one year a KPI.
create or replace table mart.similarity_value as
with newest as (
  select rad.kpi, rad.kommunkod, rad.lasar_slut as year, rad.value
  from stg.kolada as rad
  join meta.similarity_variable as chosen using (kpi)
  -- Riket and the regions are no municipalities; their codes begin with 00
  where rad.kommunkod not like '00%' and rad.grupp = 'alla' and rad.status = 'ok'
    -- a year that the municipality has chosen
    and rad.lasar_slut = coalesce(chosen.year, rad.lasar_slut)
  qualify row_number() over (partition by rad.kpi, rad.kommunkod, rad.lasar_slut order by rad.file_id desc, rad.row_number) = 1
),
dated as (
  -- else the latest year that the own municipality has; without any, the latest there is
  select
    newest.kpi,
    coalesce(max(newest.year) filter (newest.kommunkod = workspace.kommunkod), max(newest.year)) as year
  from newest cross join meta.workspace as workspace
  group by newest.kpi
)
select
  newest.kpi, newest.kommunkod, newest.year::integer as year,
  case when kpi.tid = 'lasar' then lasar_text(newest.year::integer) else newest.year::varchar end as period, newest.value
from newest
join dated using (kpi, year)
join ref.kolada_kpi as kpi using (kpi);
