-- Planned Educations' statistics per school unit, in the shape of stg.published. Grain: one row per file, school unit,
-- measure and läsår. A value type or a text we do not know has status null, which stops the import. `year` is null where
-- the unit has nothing for the measure.
create or replace table stg.skolverket_api_statistik_gr as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_api_statistik_gr semi join meta.standing using (scope, file_id)
),
number as (
  select
    *,
    svenskt_tal(varde) as exact,
    -- pupil numbers are rounded to tens by Skolverket (DC-6)
    svenskt_tal(regexp_extract(varde, '^cirka (\d+)$', 1)) as rounded
  from standing_row
)
select
  number.file_id, number.row_number, 'skolverket_api_statistik_gr' as source, rubrik.matt as measure, rubrik.dimension,
  'unit' as unit_level, number.skolenhetskod as unit_id, 'skolenhet' as perspective, 'alla' as grupp,
  lasar_slut(number.lasar) as year, number.lasar as period, number.matt as header,
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
  end as status_reason,
  null::double as n
from number
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolverket_api_statistik_gr' and rubrik.rubrik = rubrik_nyckel(number.matt)
left join ref.symbol as symbol on symbol.family = 'skolverket_api' and symbol.symbol = number.typ;
