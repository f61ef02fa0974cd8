-- What each pupil got in each subject. Grain: one row per pupil, läsår, årskurs and subject, svenska and svenska som
-- andraspråk apart. Passed, not passed, streck and "not read" are four different outcomes (MV-2): betyg is empty only
-- where the subject is not read, and poang_x2 is then missing, never 0.
create or replace table mart.subject_result as
with ranked as (
  select
    pupil, lasar_slut, arskurs, amne, enhet, kon, file_id, betygssystem, betyg, utfall, poang_x2, godkand,
    row_number() over (
      partition by pupil, lasar_slut, arskurs, amne
      -- two languages are one subject here, with the better grade (as MV-4): a grade before streck before not read
      order by case utfall when 'betyg' then 1 when 'streck' then 2 else 3 end, poang_x2 desc, sprak
    ) as rang
  from mart.final_grade
)
select
  pupil, lasar_slut, arskurs, amne, lpad(enhet::varchar, 8, '0') as skolenhetskod, kon, file_id, betygssystem, betyg,
  utfall, poang_x2, godkand
from ranked
where rang = 1;
