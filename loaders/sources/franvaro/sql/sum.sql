-- What the records that hold by themselves say together: the periods of the file, and per id which of them it has.

-- Grain: one row per läsår, term and days of bulk_load. nr: its place in time. inleds, slutar: the days it covers, those
-- of the whole term when none are told. is_contended: it has days in common with another period.
create or replace temp table bulk_period as
with told as (
  select distinct period from bulk_load where verdict = 0
),
apart as (
  select
    period,
    2000 + ((period >> 41) & 127)::integer as lasar_slut,
    case (period >> 40) & 1 when 0 then 'HT' else 'VT' end::termin_kod as termin,
    -- 0 is no day
    date '1999-12-31' + nullif((period >> 20) & 1048575, 0)::integer as fran,
    date '1999-12-31' + nullif(period & 1048575, 0)::integer as till
  from told
),
placed as (
  select
    *,
    coalesce(fran, termin_inleds(lasar_slut, termin)) as inleds,
    coalesce(till, termin_slutar(lasar_slut, termin)) as slutar
  from apart
)
select
  *,
  row_number() over (order by inleds, slutar, period) - 1 as nr,
  coalesce(
    max(slutar) over (order by inleds, slutar, period rows between unbounded preceding and 1 preceding) >= inleds
    or lead(inleds) over (order by inleds, slutar, period) <= slutar,
    false
  ) as is_contended
from placed;

-- Grain: one row per elev_id and run of 64 periods: how many records, and a bit for each period they are of. A period
-- that stands twice is then a record too many, however many periods the file has.
create or replace temp table bulk_sum as
select
  load.id_or_value as elev_id,
  period.nr >> 6 as run,
  count(*) as records,
  bit_or(1::ubigint << (period.nr & 63)) as periods,
  min(load.kon) as first_kon,
  max(load.kon) as last_kon
from bulk_load as load
join bulk_period as period using (period)
where load.verdict = 0
group by load.id_or_value, period.nr >> 6;
