-- Rules that need more than one record: 21–24, and repeated records. Only pupils whose counts do not add up, who stand
-- with two sexes, or who have several periods that others have days in common with, are looked at row by row.
-- Grain: one row per record of such a pupil.
create or replace temp table bulk_suspect as
with contended as (
  select nr >> 6 as run, bit_or(1::ubigint << (nr & 63)) as periods
  from bulk_period
  where is_contended
  group by nr >> 6
),
pupil_run as (
  select
    bulk_pupil.pupil,
    run,
    sum(bulk_sum.records) as records,
    bit_or(bulk_sum.periods) as periods,
    min(first_kon) as first_kon,
    max(last_kon) as last_kon
  from bulk_sum
  join bulk_pupil using (elev_id)
  group by bulk_pupil.pupil, run
),
suspect_pupil as (
  select pupil_run.pupil
  from pupil_run
  left join contended using (run)
  group by pupil_run.pupil
  having
    bool_or(pupil_run.records <> bit_count(pupil_run.periods))
    or min(first_kon) <> max(last_kon)
    or sum(bit_count(pupil_run.periods & coalesce(contended.periods, 0))) > 1
),
suspect_record as (
  select
    load.rowid as record,
    load.rad,
    bulk_pupil.pupil,
    load.enhet,
    load.kon,
    period.period,
    period.lasar_slut,
    period.termin,
    period.inleds,
    period.slutar,
    -- all that the same period must say the same of
    row(
      load.arskurs, load.undervisningstid, load.giltig, load.ogiltig, coalesce(load.rapporterad, -1)
    ) as said
  from bulk_load as load
  join bulk_pupil on bulk_pupil.elev_id = load.id_or_value
  join suspect_pupil using (pupil)
  join bulk_period as period on period.period = load.period
  where load.verdict = 0
),
-- a pupil who has moved may have two units with days in common; at one unit the same lessons would count twice
unit_period as (
  select
    pupil,
    enhet,
    period,
    coalesce(max(slutar) over earlier >= inleds or min(inleds) over later <= slutar, false) as is_double
  from (select distinct pupil, enhet, period, inleds, slutar from suspect_record)
  window
    earlier as (
      partition by pupil, enhet order by inleds, slutar, period rows between unbounded preceding and 1 preceding
    ),
    later as (
      partition by pupil, enhet order by inleds, slutar, period rows between 1 following and unbounded following
    )
)
select
  record,
  rad,
  case
    when min(kon) over in_term <> max(kon) over in_term then 23
    when min(enhet) over in_period <> max(enhet) over in_period then 22
    when min(said) over in_period <> max(said) over in_period then 21
    when is_double then 24
    -- the same record once more says nothing new
    when row_number() over (partition by pupil, period order by record) > 1 then 100
    else 0
  end::utinyint as verdict,
  -- the unit is the only cell told of records that contradict each other
  case when verdict = 22 then lpad(enhet::varchar, 8, '0') end as value
from suspect_record
join unit_period using (pupil, enhet, period)
window
  in_term as (partition by pupil, lasar_slut, termin),
  in_period as (partition by pupil, period);
