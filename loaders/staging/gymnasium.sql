-- Pupils of starting cohorts in gymnasieskolan, typed (GY-11). Grain: one row per starting year and pupil.
-- An outcome is null until it is known.
create or replace table stg.gymnasium as
select
  file_id, row_number, cast(startar as smallint) as startar, elev_id as elev_kod, skolenhetskod,
  -- Gy25's codes end with 25; statistics have them without it, as Gy11's (GY-9)
  regexp_replace(upper(program), '25$', '') as program,
  -- introductory programmes are not national ones (GY-11)
  upper(program) like 'IM%' as introduktionsprogram,
  -- Gy25 holds for educations that began after June 2025 (GY-7)
  case when cast(startar as smallint) >= 2025 then 'Gy25' else 'Gy11' end as utbildningssystem,
  kon, examen_efter_3 = 'J' as examen_efter_3, examen_efter_4 = 'J' as examen_efter_4,
  studiebevis_2500 = 'J' as studiebevis_2500
from scope.gymnasium
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing using (scope, file_id);
