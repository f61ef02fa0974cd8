-- Where both exist: our calculation beside Skolverket's figure for the same unit. Grain: one row per indicator,
-- läsår and unit. A difference is a question about the data, shown on the sources page.
create or replace table mart.own_against_published as
select
  own.indicator_id, own.lasar_slut, own.unit_id,
  case indicator.measure when 'mean' then own.numerator / (2 * own.n) else 100 * own.numerator / own.n end as own_value,
  own.n as own_n, published.value as published_value, published.n as published_n, published.status
from mart.pupil_cell as own
join meta.indicator as indicator using (indicator_id)
join mart.published_cell as published
  using (indicator_id, lasar_slut, unit_id, grupp, perspective)
where own.unit_level = 'unit' and own.grupp = 'alla' and published.status = 'ok';
