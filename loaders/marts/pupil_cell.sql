-- Own calculations from pupils' grades, as whole numbers. Grain: one row per indicator, läsår, unit or municipality,
-- and group. numerator is pupils for a share and doubled points for a mean; sum_of_squares likewise, for the spread.
-- Which fact an indicator counts, in which årskurs and subject, is the registry's (meta.indicator).
create or replace table mart.pupil_cell as
with fact as (
  -- the mean counts pupils with at least one passed grade (MV-7); the shares count all who finished (MV-8)
  select 9 as arskurs, null::varchar as amne, 'merit17_x2' as fact, lasar_slut, skolenhetskod, kon, file_id, merit17_x2 as amount
  from mart.pupil_result where passed_any
  union all
  select 9, null, share.fact, lasar_slut, skolenhetskod, kon, file_id, share.holds::integer
  from mart.pupil_result
  cross join lateral unnest([
    {'fact': 'alla_amnen', 'holds': alla_amnen}, {'fact': 'behorig_yr', 'holds': behorig_yr},
    {'fact': 'behorig_es', 'holds': behorig_es}, {'fact': 'behorig_eksahu', 'holds': behorig_eksahu},
    {'fact': 'behorig_nate', 'holds': behorig_nate}
  ]) as each(share)
  union all
  select 6, null, 'alla_amnen', lasar_slut, skolenhetskod, kon, file_id, alla_amnen::integer
  from mart.pupil_result_ak6
  union all
  -- whoever read the subject counts, streck included; whoever did not is in neither numerator nor denominator (MV-2)
  select arskurs, amne, 'godkand', lasar_slut, skolenhetskod, kon, file_id, godkand::integer
  from mart.subject_result where utfall <> 'ej_last'
  union all
  select arskurs, amne, 'poang_x2', lasar_slut, skolenhetskod, kon, file_id, poang_x2
  from mart.subject_result where utfall <> 'ej_last'
),
measured as (
  select indicator.indicator_id, fact.lasar_slut, fact.skolenhetskod, fact.kon, fact.file_id, fact.amount
  from fact
  join meta.indicator as indicator
    on indicator.arskurs = fact.arskurs and indicator.fact = fact.fact and indicator.amne is not distinct from fact.amne
  join mart.unit using (skolenhetskod)
  -- the municipality answers for its own schools; others are shown only from what Skolverket publishes
  where unit.huvudman = 'Kommunal'
)
select
  indicator_id,
  lasar_slut::integer as lasar_slut,
  lasar_text(lasar_slut) as period,
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
