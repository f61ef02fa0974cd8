-- Pupils of the file just taken in who stand with another unit or year in another file, the same läsår and term: that
-- file's unit has not been corrected. Grain: one row per unit, term and file, with a count; no pupil. Variable: file_id.
create or replace temp table pupils_elsewhere as
with here as (
  select distinct pupil, lasar_slut, termin from stg.betyg where file_id = getvariable('file_id')
)
select
  lpad(other.enhet::varchar, 8, '0') as unit,
  lasar_text(other.lasar_slut) || ' ' || other.termin::varchar as period,
  file.name,
  count(distinct other.pupil)::integer as pupils
from stg.betyg as other
join here using (pupil, lasar_slut, termin)
join meta.file as file on file.file_id = other.file_id
where other.file_id <> getvariable('file_id')
group by all;
