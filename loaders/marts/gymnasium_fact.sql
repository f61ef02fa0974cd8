-- Outcomes of starting cohorts in gymnasieskolan (GY-11). Grain: one row per fact and pupil whom it counts. har is null
-- where the outcome is not known; rest says whether the pupil has neither of the outcomes that are told of the population,
-- null where that is not told.
create or replace view mart.gymnasium_outcome as
with beginner as (
  select gymnasium.*, unit.huvudman
  from stg.gymnasium as gymnasium
  join mart.unit using (skolenhetskod)
  -- a pupil who changes programme, repeats a year or goes on from an introductory programme stays in the cohort she began
  -- in (GY-15); who stands twice in one cohort is where the later file has her
  qualify row_number() over (partition by elev_kod order by startar, file_id desc, row_number desc) = 1
)
-- within three years: beginners on a national programme (GY-11)
select
  'examen_3ar_np' as fact, 3 as ar, examen_efter_3 as har, not examen_efter_3 and not studiebevis_2500 as rest, *
from beginner where not introduktionsprogram
union all
-- studiebevis is for those without an exam (GY-4): nothing is known of it before the exam is
select
  'studiebevis_np', 3, case when examen_efter_3 is not null then not examen_efter_3 and studiebevis_2500 end,
  not examen_efter_3 and not studiebevis_2500, *
from beginner where not introduktionsprogram
union all
-- within four years: all beginners, introductory programmes too (GY-11)
select 'examen_4ar_alla', 4, examen_efter_4, null, *
from beginner;

-- What indicators count of them. Grain: one row per fact and pupil of a cohort that is known as a whole. amount is 0 or 1.
create or replace view mart.gymnasium_fact as
select
  -- the läsår that the three or four years end with, as a calendar year (MV-11)
  fact, (startar + ar)::varchar as period, (startar + ar)::integer as lasar_slut, skolenhetskod, kon, file_id,
  har::integer as amount, rest
from mart.gymnasium_outcome
-- what is not known of a pupil is not "no", and without her it is another cohort: the whole one is left out (GY-11). What
-- others than the municipality have not told decides nothing of the municipality's own
qualify bool_and(har is not null) over (partition by fact, startar, huvudman);
