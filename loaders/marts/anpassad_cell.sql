-- Grades of year 9 in the municipality's own anpassad grundskola, over blocks of three läsår that never overlap (AN-2): what
-- two publications tell can then not be subtracted. Grain: one row per block and grade A–E; grades that nobody got are there
-- with 0. elever is pupils in the block, elever_med those with the grade, betyg the grades.
create or replace table mart.anpassad_cell as
with newest as (
  select pupil, lasar_slut, arskurs, max(file_id) as file_id
  from stg.betyg
  where arskurs = 9 and termin = 'VT'
  group by all
),
given as (
  -- blocks end in läsår that three divides: 2022/23 to 2024/25
  select (ceil(grade.lasar_slut / 3) * 3)::integer as lasar_slut, grade.pupil, grade.betyg::varchar as betyg
  from stg.betyg as grade
  semi join newest using (pupil, lasar_slut, arskurs, file_id)
  join mart.unit as unit on unit.skolenhetskod = lpad(grade.enhet::varchar, 8, '0')
  where grade.arskurs = 9 and grade.termin = 'VT'
    and unit.skolform = 'anpassad' and unit.huvudman = 'Kommunal'
    -- a block is told when its last läsår is there: told before, it would grow by a läsår that could be subtracted
    and ceil(grade.lasar_slut / 3) * 3
      <= (select max(lasar_slut) from stg.betyg where arskurs = 9 and termin = 'VT')
    -- F and streck are not used there, and an empty grade is none (AN-1)
    and grade.betyg::varchar in ('A', 'B', 'C', 'D', 'E')
),
block as (
  select lasar_slut, count(distinct pupil) as elever from given group by lasar_slut
),
got as (
  select lasar_slut, betyg, count(distinct pupil) as elever_med, count(*) as betyg_antal from given group by all
)
select
  block.lasar_slut, grade.betyg, block.elever::integer as elever,
  coalesce(got.elever_med, 0)::integer as elever_med, coalesce(got.betyg_antal, 0)::integer as betyg_antal
from block
cross join unnest(['A', 'B', 'C', 'D', 'E']) as grade(betyg)
left join got on got.lasar_slut = block.lasar_slut and got.betyg = grade.betyg;
