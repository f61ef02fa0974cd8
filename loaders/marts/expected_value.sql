-- Expected values, imported as published (SA-12). Grain: one row per model, indicator, läsår, place and perspective.
-- SALSA is of school units and never of a municipality; the model of municipalities that Kolada has is of municipalities
-- and never of a unit (SA-10). A model of our own is made later, by the values themselves (loaders/analyses).
create or replace table mart.expected_value as
with salsa as (
  select
    'salsa' as expected_source, indicator_id, lasar_slut, skolenhetskod as unit_id, 'skolenhet' as perspective, actual,
    expected, residual, status, status_reason, file_id, row_number
  from stg.salsa
  -- the units of the municipality alone: others' are not ours to publish
  semi join mart.unit as unit using (skolenhetskod)
  -- the newest response for a läsår replaces the older ones
  qualify row_number() over (partition by indicator_id, lasar_slut, skolenhetskod order by file_id desc, row_number) = 1
),
own as (
  select rad.kpi, rad.kommunkod, rad.lasar_slut, rad.value, rad.status, rad.status_reason, rad.file_id, rad.row_number
  from stg.kolada as rad
  -- the own municipality's alone: others' are not ours to publish
  join meta.workspace as workspace using (kommunkod)
  where rad.grupp = 'alla'
  qualify row_number() over (partition by rad.kpi, rad.lasar_slut order by rad.file_id desc, rad.row_number) = 1
),
modelled as (
  select distinct modell.*, own.kommunkod, own.lasar_slut
  from ref.kolada_modell as modell
  join own on own.kpi in (modell.beraknat, modell.avvikelse)
),
kolada as (
  select
    'kolada_modell' as expected_source, modelled.indicator_id, modelled.lasar_slut, modelled.kommunkod as unit_id,
    modelled.perspective, f.value as actual, b.value as expected, r.value as residual,
    case when b.value is not null or r.value is not null then 'ok' else coalesce(r.status, b.status) end as status,
    case when b.value is null and r.value is null then coalesce(r.status_reason, b.status_reason) end as status_reason,
    coalesce(r.file_id, b.file_id) as file_id, coalesce(r.row_number, b.row_number) as row_number
  from modelled
  left join own as f on f.kpi = modelled.faktiskt and f.lasar_slut = modelled.lasar_slut
  left join own as b on b.kpi = modelled.beraknat and b.lasar_slut = modelled.lasar_slut
  left join own as r on r.kpi = modelled.avvikelse and r.lasar_slut = modelled.lasar_slut
)
select
  expected_source, indicator_id, lasar_slut::integer as lasar_slut, lasar_text(lasar_slut::integer) as period, unit_id,
  perspective, actual, expected, residual, status, status_reason, file_id, row_number
from (from salsa union all by name from kolada);
