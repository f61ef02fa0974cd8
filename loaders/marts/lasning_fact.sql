-- Levels of reading tests, judged (LL-1, LL-4). Grain of mart.reading_level: one row per läsår, occasion, pupil and area, at
-- the unit the pupil was last recorded at. niva is empty where the area was not wholly tested; natt_mal is null then, and
-- where the test's word is no level.
create or replace table mart.reading_level as
with recorded as (
  select
    lasar_slut, elev_kod, file_id, row_number,
    -- one occasion, however its term is written; another word, such as a month, stands as it is (LL-2)
    tillfalle_termin(tillfalle) as tillfalle,
    rubrik_nyckel(omrade) as omrade, rubrik_nyckel(niva) as niva,
    {'enhet': skolenhetskod, 'arskurs': arskurs, 'kon': kon} as pupil
  from stg.lasning
),
-- the latest of each pupil and area, also where the pupil has moved or the occasion was written in another way (LL-5)
latest as (
  select
    lasar_slut, tillfalle, elev_kod, omrade,
    arg_max(niva, (file_id, row_number)) as niva, max(file_id) as file_id
  from recorded
  group by all
),
placed as (
  select lasar_slut, tillfalle, elev_kod, arg_max(pupil, (file_id, row_number)) as pupil
  from recorded
  group by all
)
select
  lasar_slut, tillfalle, elev_kod, omrade, niva, pupil.enhet as skolenhetskod, pupil.kon as kon, file_id,
  case
    when regexp_full_match(niva, '(niva)?[1-6]') then right(niva, 1)::integer >= lasmal.mal
    -- green is the goal of the pupil's own year; yellow and orange are under it (LL-1)
    when niva = 'gron' then true
    when niva in ('gul', 'orange') then false
    -- any other word is no level of this scale: never a score (BS-1)
  end as natt_mal
from latest
join placed using (lasar_slut, tillfalle, elev_kod)
-- a year without a published goal has no row: förskoleklass, and from year 4 on (LL-6)
join ref.lasmal as lasmal on lasmal.arskurs = pupil.arskurs
join mart.unit as unit on unit.skolenhetskod = pupil.enhet
-- the goals are those of grundskolan
where unit.skolform = 'grundskola';

-- What indicators count of reading tests. Grain: one row per fact, läsår, occasion and pupil. amount is 0 or 1.
create or replace view mart.lasning_fact as
with each_fact as (
  -- a pupil whose area was not wholly tested is in neither numerator nor denominator (LL-4)
  select 'natt_mal_' || omrade as fact, lasar_slut, tillfalle, skolenhetskod, kon, file_id, natt_mal::integer as amount
  from mart.reading_level
  where natt_mal is not null
  union all
  -- an export may leave out what was not tested, so every pupil in the file counts (LL-4)
  select
    'fullstandig', lasar_slut, tillfalle, any_value(skolenhetskod), any_value(kon), max(file_id),
    max((omrade = 'lasforstaelse' and niva <> '')::integer)
  from mart.reading_level
  group by lasar_slut, tillfalle, elev_kod
)
-- the occasion is in the period, so that autumn is held against autumn alone (LL-2)
select
  fact, lasar_text(lasar_slut::integer) || ' ' || tillfalle as period, lasar_slut, skolenhetskod, kon, file_id,
  amount::bigint as amount, null::bigint as divisor
from each_fact;
