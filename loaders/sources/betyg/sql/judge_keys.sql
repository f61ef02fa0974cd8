-- Rules that need more than one record: contradictions within a pupil and term (13–15), and repeated records.
-- Only pupil-terms whose counts do not add up are looked at row by row.
create or replace temp table betyg_coded as
select load.rowid as record, load.* exclude (elev_id, raw_text), pupil.pupil
from betyg_load as load
join betyg_code using (elev_id)
join stg.pupil as pupil using (code)
where load.verdict = 0;

create or replace temp table betyg_suspect as
with suspect_term as (
  select pupil, lasar_slut, termin
  from betyg_coded
  group by all
  having
    count(*) <> bit_count(bit_or(1::bigint << enum_code(amne)))
    or min(enhet) <> max(enhet)
    or min(kon) <> max(kon)
),
suspect_record as (
  select betyg_coded.*
  from betyg_coded
  semi join suspect_term using (pupil, lasar_slut, termin)
)
select
  record,
  case
    when count(distinct kon) over (partition by pupil, lasar_slut, termin) > 1 then 15
    when count(distinct enhet) over (partition by pupil, lasar_slut, termin) > 1 then 14
    when count(distinct betyg) over (partition by pupil, lasar_slut, termin, amne, sprak) > 1 then 13
    -- the same record once more says nothing new
    when row_number() over (partition by pupil, lasar_slut, termin, amne, sprak order by record) > 1 then 100
    else 0
  end::utinyint as verdict
from suspect_record;
