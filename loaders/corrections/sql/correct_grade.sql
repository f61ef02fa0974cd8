-- What the corrected grade becomes; null when the new value is none that the column may have.
-- Grain: one row, the grade that the correction found. Reads grade_correction and found_grade, one row each.
create or replace temp table corrected_grade as
select
  found.file_id,
  found.row_number,
  correction.kolumn,
  case correction.kolumn
    when 'betyg' then try_cast(upper(trim(correction.nytt_varde)) as betyg_kod)::varchar
    when 'kon' then try_cast(upper(trim(correction.nytt_varde)) as kon_kod)::varchar
    when 'arskurs' then case when regexp_full_match(correction.nytt_varde, '[1-9]') then correction.nytt_varde end
    when 'skolenhetskod' then
      case when regexp_full_match(correction.nytt_varde, '[1-9]\d{7}') then correction.nytt_varde end
    else case when upper(correction.nytt_varde) in ('J', 'N', '') then upper(correction.nytt_varde) end
  end as value
from found_grade as found
cross join grade_correction as correction;

update stg.betyg as grade
set
  betyg = case when corrected.kolumn = 'betyg' then corrected.value::betyg_kod else grade.betyg end,
  kon = case when corrected.kolumn = 'kon' then corrected.value::kon_kod else grade.kon end,
  arskurs = case when corrected.kolumn = 'arskurs' then corrected.value::utinyint else grade.arskurs end,
  enhet = case when corrected.kolumn = 'skolenhetskod' then corrected.value::integer else grade.enhet end,
  sprakval = case when corrected.kolumn = 'sprakval' then corrected.value = 'J' else grade.sprakval end,
  anpassad_studiegang =
    case when corrected.kolumn = 'anpassad_studiegang' then corrected.value = 'J' else grade.anpassad_studiegang end
from corrected_grade as corrected
where grade.file_id = corrected.file_id
  and grade.row_number = corrected.row_number
  and corrected.value is not null;
