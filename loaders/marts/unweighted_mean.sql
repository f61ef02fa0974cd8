-- Ovägt medel: the mean of the municipalities, each counting as one (MV-10). Our own calculation on Kolada's values,
-- and only where nearly all of the 290 are there and none is masked: leaving out ~100 would pull the mean down. Grain: one row per indicator, läsår and group.
create or replace table mart.unweighted_mean as
with newest as (
  select
    kpi, kommunkod, lasar_slut, grupp, max(file_id) as file_id,
    -- arg_max passes over nulls, so the status is asked of the same file
    arg_max(coalesce(value, 'nan'::double), file_id) as value, arg_max(status, file_id) as status
  from stg.kolada
  group by all
)
select
  kpi.indicator_id, newest.lasar_slut::integer as lasar_slut, lasar_text(newest.lasar_slut::integer) as period,
  newest.grupp,
  avg(newest.value order by newest.kommunkod) filter (newest.status = 'ok') as value,
  count(*) filter (newest.status = 'ok')::integer as municipalities,
  list_sort(list(distinct newest.file_id)) as file_ids
from newest
join ref.kolada_kpi as kpi using (kpi)
-- Riket and the regions are no municipalities; their codes begin with 00
where kpi.perspective = 'kommunala_skolor' and newest.kommunkod not like '00%'
  -- a KPI may be pinned before an indicator uses it
  and kpi.indicator_id is not null
group by all
having count(*) filter (newest.status = 'ok') >= 261 and count(*) filter (newest.status = 'approximate') = 0;
