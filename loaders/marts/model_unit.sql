-- What an own model is fitted on: every school unit of the nation whose background SALSA publishes, beside its published
-- value of a measure that SALSA lacks. Grain: one row per indicator, läsår and unit; none unless the municipality has
-- chosen an own model. Value and background as published; `at_least` and `at_most` are what ~100 may be.
create or replace table mart.model_unit as
with background as (
  select
    year, period, unit_id,
    max(value) filter (measure = 'salsa_foraldrar_utbildning') as parents_education,
    max(value) filter (measure = 'salsa_pojkar') as boys,
    max(value) filter (measure = 'salsa_nyinvandrade') as newly_immigrated,
    min(file_id) as file_id, min(row_number) as row_number
  from mart.published_value
  where unit_level = 'unit' and perspective = 'skolenhet' and grupp = 'alla' and status = 'ok'
    and measure in ('salsa_foraldrar_utbildning', 'salsa_pojkar', 'salsa_nyinvandrade')
  group by year, period, unit_id
)
select
  modelled.indicator_id, background.year::integer as lasar_slut, background.period, background.unit_id,
  published.value, published.status as value_status,
  -- ~100 is one to four pupils short of all (DC-3)
  case when published.status = 'approximate' and published.n > 4 then 100 * (published.n - 4) / published.n end as at_least,
  case when published.status = 'approximate' and published.n > 4 then 100 * (published.n - 1) / published.n end as at_most,
  background.parents_education, background.boys, background.newly_immigrated, background.file_id, background.row_number
from background
join ref.egen_modell as modelled on true
cross join meta.workspace as workspace
left join mart.published_value as published
  on published.measure = modelled.matt and published.dimension = modelled.dimension
  and published.unit_level = 'unit' and published.perspective = 'skolenhet' and published.grupp = 'alla'
  and published.unit_id = background.unit_id and published.period = background.period
-- off unless the municipality has chosen it (kommun.json, egen_modell)
where workspace.egen_modell;
