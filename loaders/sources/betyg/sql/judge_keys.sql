-- Rules that need more than one record: contradictions within a pupil and term (13–15), and repeated records.
-- Only pupil-terms whose counts do not add up are looked at row by row.

-- Grain: one row per distinct elev_id of the load; two ids may be the same pupil.
create or replace temp table betyg_pupil as
select betyg_code.elev_id, pupil.pupil
from betyg_code
join stg.pupil as pupil using (code);

-- Grain: one row per record of such a pupil-term.
create or replace temp table betyg_suspect as
with suspect_term as (
  select pupil, lasar_slut, termin
  from betyg_term
  join betyg_pupil using (elev_id)
  group by all
  having
    sum(records) <> bit_count(bit_or(subjects))
    or min(first_enhet) <> max(last_enhet)
    or min(first_kon) <> max(last_kon)
),
suspect_id as (
  select elev_id, pupil, lasar_slut, termin
  from suspect_term
  join betyg_pupil using (pupil)
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
  from betyg_load as load
  join suspect_id using (elev_id, lasar_slut, termin)
  where load.verdict = 0
)
select
  record,
  rad,
  enhet,
  case
    when count(distinct kon) over (partition by pupil, lasar_slut, termin) > 1 then 15
    when count(distinct enhet) over (partition by pupil, lasar_slut, termin) > 1 then 14
    when count(distinct betyg) over (partition by pupil, lasar_slut, termin, amne, sprak) > 1 then 13
    -- the same record once more says nothing new
    when row_number() over (partition by pupil, lasar_slut, termin, amne, sprak order by record) > 1 then 100
    else 0
  end::utinyint as verdict
from suspect_record;
