-- How subject assessments are distributed over the steps of the scale (AK-4). Grain: one row per indicator, läsår and
-- occasion, unit or municipality, and step; steps that nobody is on are there with 0. annat is a word that is none of the
-- scale's. n is everyone assessed.
create or replace table mart.assessment_cell as
with own as (
  select indicator.indicator_id, assessment.*
  from mart.assessment as assessment
  join meta.indicator as indicator
    on indicator.family = 'omdomen' and indicator.fact = 'fordelning_' || lower(assessment.amne) || '_' || assessment.stadium
  join mart.unit using (skolenhetskod)
  -- as in pupil_cell: only the municipality's own schools
  where unit.huvudman = 'Kommunal'
  -- where no word is of the scale there is no scale to distribute over
  qualify count(assessment.steg) over (partition by assessment.lasar_slut, assessment.tillfalle, assessment.amne) > 0
),
step(steg, grupp) as (
  values (1, 'omdome_ej_nadd'), (2, 'omdome_godtagbara'), (3, 'omdome_mer_an_godtagbara'), (null, 'omdome_annat')
),
base as (
  select
    indicator_id, lasar_slut, tillfalle, skolenhetskod, count(*) as n, list_sort(list(distinct file_id)) as file_ids
  from own
  group by grouping sets ((indicator_id, lasar_slut, tillfalle, skolenhetskod), (indicator_id, lasar_slut, tillfalle))
),
got as (
  select indicator_id, lasar_slut, tillfalle, skolenhetskod, steg, count(*) as antal
  from own
  group by grouping sets ((indicator_id, lasar_slut, tillfalle, skolenhetskod, steg), (indicator_id, lasar_slut, tillfalle, steg))
)
select
  base.indicator_id,
  base.lasar_slut::integer as lasar_slut,
  lasar_text(base.lasar_slut::integer) || ' ' || base.tillfalle as period,
  coalesce(base.skolenhetskod, workspace.kommunkod) as unit_id,
  case when base.skolenhetskod is null then 'municipality' else 'unit' end as unit_level,
  case when base.skolenhetskod is null then 'kommunala_skolor' else 'skolenhet' end as perspective,
  step.grupp,
  base.n::integer as n,
  coalesce(got.antal, 0)::integer as antal,
  base.file_ids
from base
cross join meta.workspace as workspace
cross join step
left join got
  on got.indicator_id = base.indicator_id and got.lasar_slut = base.lasar_slut and got.tillfalle = base.tillfalle
  and got.skolenhetskod is not distinct from base.skolenhetskod and got.steg is not distinct from step.steg;
