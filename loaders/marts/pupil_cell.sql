-- Own calculations from pupils' records, as whole numbers. Grain: one row per indicator, period, unit or municipality, and
-- group. numerator is pupils for a share, doubled points for a mean and the upper sum of a ratio; sum_of_squares likewise,
-- for the spread. n is rows: pupils, or participations in adult education; persons is people, and disclosure goes by them.
-- Which fact an indicator counts is the registry's (meta.indicator).
create or replace table mart.pupil_cell as
with reservation as (
  select 'franvaro' as family, * from mart.franvaro_reservation
),
measured as (
  select
    indicator.indicator_id, indicator.family, fact.period, fact.lasar_slut, fact.skolenhetskod, fact.kon, fact.file_id,
    fact.other_file_id, fact.amount, fact.divisor, fact.person, fact.rest
  from mart.pupil_fact as fact
  join meta.indicator as indicator
    on indicator.family = fact.family and indicator.fact = fact.fact
    and indicator.arskurs is not distinct from fact.arskurs and indicator.amne is not distinct from fact.amne
  left join mart.unit using (skolenhetskod)
  -- the municipality answers for its own schools; others are shown only from what Skolverket publishes. Adult education
  -- has no school unit: all of it is the municipality's
  where unit.huvudman = 'Kommunal' or fact.skolenhetskod is null
),
cell as (
  select
    indicator_id,
    family,
    max(lasar_slut)::integer as lasar_slut,
    period,
    skolenhetskod,
    coalesce(skolenhetskod, workspace.kommunkod) as unit_id,
    case when skolenhetskod is null then 'municipality' else 'unit' end as unit_level,
    case kon when 'F' then 'flickor' when 'P' then 'pojkar' else 'alla' end as grupp,
    case when skolenhetskod is null then 'kommunala_skolor' else 'skolenhet' end as perspective,
    count(*)::integer as n,
    sum(amount)::double as numerator,
    sum(amount * amount)::double as sum_of_squares,
    sum(divisor)::double as divisor,
    sum(divisor * divisor)::double as divisor_squares,
    sum(amount * divisor)::double as sum_of_products,
    (count(distinct person) + count(*) filter (person is null))::integer as persons,
    (count(distinct person) filter (amount > 0) + count(*) filter (person is null and amount > 0))::integer as persons_reached,
    (count(distinct person) filter (amount = 0) + count(*) filter (person is null and amount = 0))::integer as persons_missed,
    case
      when count(rest) = count(*) then count(distinct person) filter (rest) + count(*) filter (person is null and rest)
    end::integer as persons_rest,
    list_sort(list_distinct(list(file_id) || list(other_file_id))) as file_ids
  from measured
  cross join meta.workspace as workspace
  group by grouping sets (
    (indicator_id, family, period, skolenhetskod, kon, workspace.kommunkod),
    (indicator_id, family, period, skolenhetskod, workspace.kommunkod),
    (indicator_id, family, period, kon, workspace.kommunkod),
    (indicator_id, family, period, workspace.kommunkod)
  )
  -- who has no unit or no stated sex is in the whole, and no group of their own
  having (grouping(skolenhetskod) = 1 or skolenhetskod is not null) and (grouping(kon) = 1 or kon is not null)
)
select cell.* exclude (family, skolenhetskod), reservation.reservation
from cell
left join reservation
  on reservation.family = cell.family and reservation.period = cell.period
  and reservation.skolenhetskod is not distinct from cell.skolenhetskod;
