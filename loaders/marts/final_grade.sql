-- The grades that a pupil's result rests on: the spring term of year 6 and of year 9. Grain: one row per pupil, läsår,
-- årskurs, subject and language. F, streck and "not read" stay three things (MV-2): outcome is `betyg`, `streck` or
-- `ej_last`. What a grade is worth is the grade system's of its läsår, never a matter of letters (GR-3).
create or replace table mart.final_grade as
with newest as (
  -- a pupil whom a later file has at another unit is there, and counts once
  select pupil, lasar_slut, arskurs, max(file_id) as file_id
  from stg.betyg
  where arskurs in (6, 9) and termin = 'VT'
  group by all
)
select
  grade.pupil, grade.lasar_slut, grade.arskurs, grade.enhet, grade.kon, grade.file_id, grade.row_number,
  grade.amne::varchar as amne, grade.sprak,
  -- svenska and svenska som andraspråk are never two subjects (BE-1)
  case when grade.amne = 'SVA' then 'SV' else grade.amne::varchar end as rakneamne,
  grade.anpassad_studiegang, grade.betyg::varchar as betyg, system.betygssystem,
  -- a grade that is not in the system of its läsår has no outcome: refuseForeignGrades stops the build
  case when grade.betyg = '' then 'ej_last' else scale.slag end as utfall,
  scale.poang_x2, scale.godkand
from stg.betyg as grade
semi join newest using (pupil, lasar_slut, arskurs, file_id)
left join ref.betygssystem as system on grade.lasar_slut between system.fran_lasar_slut and system.till_lasar_slut
-- an empty grade is a subject not read: it has no row in the scale, but its pupil still finished the year (MV-8)
left join ref.betyg as scale on scale.betygssystem = system.betygssystem and scale.betyg = grade.betyg
-- year 9 leaves with the grades of spring (slutbetyg); year 6 is read at its last term too (AK-1): autumn is halfway
where grade.arskurs in (6, 9) and grade.termin = 'VT'
  -- anpassad grundskola has neither F nor streck, meritvärde nor eligibility: its pupils are in none of these figures (AN-1)
  and grade.enhet not in (
    select skolenhetskod::integer from mart.unit where skolform = 'anpassad'
  );
