-- Own calculations from pupils' grades, as whole numbers. Grain: one row per indicator, läsår, unit or municipality,
-- and group. numerator is pupils for a share and doubled points for a mean; sum_of_squares likewise, for the spread.
create or replace table mart.pupil_cell as
with own_pupil as (
  select pupil_result.*
  from mart.pupil_result
  join mart.unit using (skolenhetskod)
  -- the municipality answers for its own schools; others are shown only from what Skolverket publishes
  where unit.huvudman = 'Kommunal'
),
measured as (
  -- the mean counts pupils with at least one passed grade (MV-7); the shares count all who finished (MV-8)
  select 'meritvarde_ak9' as indicator_id, lasar_slut, skolenhetskod, kon, file_id, merit17_x2 as amount
  from own_pupil where passed_any
  union all
  select 'alla_amnen_ak9', lasar_slut, skolenhetskod, kon, file_id, alla_amnen::integer from own_pupil
  union all
  select 'behorighet_yr_ak9', lasar_slut, skolenhetskod, kon, file_id, behorig_yr::integer from own_pupil
)
select
  indicator_id,
  lasar_slut::integer as lasar_slut,
  coalesce(skolenhetskod, workspace.kommunkod) as unit_id,
  case when skolenhetskod is null then 'municipality' else 'unit' end as unit_level,
  case kon when 'F' then 'flickor' when 'P' then 'pojkar' else 'alla' end as grupp,
  case when skolenhetskod is null then 'kommunala_skolor' else 'skolenhet' end as perspective,
  count(*)::integer as n,
  sum(amount)::double as numerator,
  sum(amount * amount)::double as sum_of_squares,
  list_sort(list(distinct file_id)) as file_ids
from measured
cross join meta.workspace as workspace
group by grouping sets (
  (indicator_id, lasar_slut, skolenhetskod, kon, workspace.kommunkod),
  (indicator_id, lasar_slut, skolenhetskod, workspace.kommunkod),
  (indicator_id, lasar_slut, kon, workspace.kommunkod),
  (indicator_id, lasar_slut, workspace.kommunkod)
);
