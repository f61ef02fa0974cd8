-- Planned Educations' statistics per school unit, typed. Grain: one row per file, school unit, measure and läsår.
-- A value type or a text we do not know has status null, which stops the import. `lasar_slut` is null where the unit has
-- nothing for the measure.
create or replace table stg.skolverket_api_statistik_gr as
with number as (
  select
    *,
    svenskt_tal(varde) as exact,
    -- pupil numbers are rounded to tens by Skolverket (DC-6)
    svenskt_tal(regexp_extract(varde, '^cirka (\d+)$', 1)) as rounded
  from scope.skolverket_api_statistik_gr
  -- a later file replaces a unit, läsår and measure as a whole (promise P3)
  semi join meta.standing using (scope, file_id)
)
select
  number.file_id, number.row_number, number.skolenhetskod, number.matt as measure,
  lasar_slut(number.lasar) as lasar_slut,
  coalesce(number.varde, number.typ) as text,
  case when number.typ = 'EXISTS' then coalesce(number.exact, number.rounded) end as value,
  case
    when number.typ <> 'EXISTS' then symbol.status
    when number.exact is not null then 'ok'
    when number.rounded is not null then 'approximate'
  end as status,
  case
    when number.typ <> 'EXISTS' then symbol.reason
    when number.exact is null and number.rounded is not null then 'Antalet är avrundat till tiotal av Skolverket.'
  end as status_reason
from number
left join ref.symbol as symbol on symbol.family = 'skolverket_api' and symbol.symbol = number.typ;
