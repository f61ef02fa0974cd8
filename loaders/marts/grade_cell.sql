-- How grades are distributed in a subject. Grain: one row per indicator, läsår, unit or municipality, and grade of the
-- läsår's grade system; grades that nobody got are there with 0. n is everyone who read the subject.
create or replace table mart.grade_cell as
with own_result as (
  select indicator.indicator_id, result.lasar_slut, result.skolenhetskod, result.betygssystem, result.betyg, result.file_id
  from mart.subject_result as result
  join meta.indicator as indicator
    on indicator.arskurs = result.arskurs and indicator.amne = result.amne and indicator.fact = 'betyg'
  join mart.unit using (skolenhetskod)
  -- as in pupil_cell: only the municipality's own schools, and only who read the subject (MV-2)
  where unit.huvudman = 'Kommunal' and result.utfall <> 'ej_last'
),
base as (
  select
    indicator_id, lasar_slut, skolenhetskod, any_value(betygssystem) as betygssystem, count(*) as n,
    list_sort(list(distinct file_id)) as file_ids
  from own_result
  group by grouping sets ((indicator_id, lasar_slut, skolenhetskod), (indicator_id, lasar_slut))
),
got as (
  select indicator_id, lasar_slut, skolenhetskod, betyg, count(*) as antal
  from own_result
  group by grouping sets ((indicator_id, lasar_slut, skolenhetskod, betyg), (indicator_id, lasar_slut, betyg))
)
select
  base.indicator_id,
  base.lasar_slut::integer as lasar_slut,
  lasar_text(base.lasar_slut) as period,
  coalesce(base.skolenhetskod, workspace.kommunkod) as unit_id,
  case when base.skolenhetskod is null then 'municipality' else 'unit' end as unit_level,
  case when base.skolenhetskod is null then 'kommunala_skolor' else 'skolenhet' end as perspective,
  -- the group's name in the published values
  'betyg_' || case scale.slag when 'streck' then 'streck' else lower(scale.betyg) end as grupp,
  base.n::integer as n,
  coalesce(got.antal, 0)::integer as antal,
  base.file_ids
from base
cross join meta.workspace as workspace
join ref.betyg as scale using (betygssystem)
left join got
  on got.indicator_id = base.indicator_id and got.lasar_slut = base.lasar_slut
  and got.skolenhetskod is not distinct from base.skolenhetskod and got.betyg = scale.betyg;
