-- Rules that need more than one record: contradictions within a pupil and term (13–15), and repeated records.
-- Only pupil-terms whose counts do not add up are looked at row by row.

-- Grain: one row per record of such a pupil-term.
create or replace temp table bulk_suspect as
with suspect_term as (
  select pupil, lasar_slut, termin
  from bulk_sum
  join bulk_pupil using (elev_id)
  group by all
  having
    sum(records) <> bit_count(bit_or(subjects))
    or min(first_enhet) <> max(last_enhet)
    or min(first_kon) <> max(last_kon)
),
suspect_id as (
  select elev_id, pupil, lasar_slut, termin
  from suspect_term
  join bulk_pupil using (pupil)
),
suspect_record as (
  select
    load.rowid as record,
    load.rad,
    load.lasar_slut,
    load.termin,
    load.enhet,
    load.kon,
    load.amne,
    load.sprak,
    load.betyg,
    suspect_id.pupil
  from bulk_load as load
  join suspect_id
    on suspect_id.elev_id = load.id_or_value
    and suspect_id.lasar_slut = load.lasar_slut
    and suspect_id.termin = load.termin
  where load.verdict = 0
)
select
  record,
  rad,
  case
    when count(distinct kon) over (partition by pupil, lasar_slut, termin) > 1 then 15
    when count(distinct enhet) over (partition by pupil, lasar_slut, termin) > 1 then 14
    when count(distinct betyg) over (partition by pupil, lasar_slut, termin, amne, sprak) > 1 then 13
    -- the same record once more says nothing new
    when row_number() over (partition by pupil, lasar_slut, termin, amne, sprak order by record) > 1 then 100
    else 0
  end::utinyint as verdict,
  -- the unit is the only cell told of records that contradict each other
  case when verdict = 14 then lpad(enhet::varchar, 8, '0') end as value
from suspect_record;
