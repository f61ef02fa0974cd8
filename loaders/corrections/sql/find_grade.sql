-- The grades that a correction's key fits, with what stands in the column as the file would write it.
-- Grain: one row per such grade. Reads grade_correction, which has one row.
create or replace temp table found_grade as
select
  grade.file_id,
  grade.row_number,
  case correction.kolumn
    when 'betyg' then grade.betyg::varchar
    when 'kon' then grade.kon::varchar
    when 'arskurs' then grade.arskurs::varchar
    when 'skolenhetskod' then lpad(grade.enhet::varchar, 8, '0')
    when 'sprakval' then case when grade.sprakval then 'J' else '' end
    when 'anpassad_studiegang' then case when grade.anpassad_studiegang then 'J' else '' end
  end as value
from stg.betyg as grade
join stg.pupil as pupil using (pupil)
join meta.file as file using (file_id)
join grade_correction as correction
  on (file.source = correction.kalla or file.name = correction.kalla)
  -- a column that the key does not name fits any grade
  and pupil.code = coalesce(correction.code, pupil.code)
  and grade.lasar_slut = coalesce(lasar_slut(correction.lasar), case when correction.lasar is null then grade.lasar_slut end)
  and grade.termin::varchar = coalesce(upper(correction.termin), grade.termin::varchar)
  and lpad(grade.enhet::varchar, 8, '0') = coalesce(correction.skolenhetskod, lpad(grade.enhet::varchar, 8, '0'))
  and grade.arskurs::varchar = coalesce(correction.arskurs, grade.arskurs::varchar)
  and grade.kon::varchar = coalesce(upper(correction.kon), grade.kon::varchar)
  and grade.amne::varchar || grade.sprak = coalesce(upper(correction.amne), grade.amne::varchar || grade.sprak);
