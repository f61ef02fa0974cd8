-- What each pupil had reached in the spring of year 6. Grain: one row per pupil and läsår.
-- A block grade (NO, SO) is one grade among the others, and is never copied into its subjects (AK-2).
create or replace table mart.pupil_result_ak6 as
select
  pupil,
  lasar_slut,
  lpad(any_value(enhet)::varchar, 8, '0') as skolenhetskod,
  any_value(kon) as kon,
  any_value(file_id) as file_id,
  bool_or(anpassad_studiegang) as anpassad_studiegang,
  -- svenska and svenska som andraspråk are one, with the better grade (BE-1); the rest as BE-9
  count(*) filter (godkand and rakneamne <> 'SV') + coalesce(bool_or(godkand) filter (rakneamne = 'SV'), false)::integer
    as passed,
  passed > 0
    and count(*) filter (not godkand and rakneamne <> 'SV') = 0
    and coalesce(bool_or(godkand) filter (rakneamne = 'SV' and utfall <> 'ej_last'), true) as alla_amnen
from mart.final_grade
where arskurs = 6
group by pupil, lasar_slut
-- Skolverket counts those with a grade, a streck or anpassad studiegång; who has neither was not to be graded
having count(*) filter (utfall <> 'ej_last') > 0 or bool_or(anpassad_studiegang);
