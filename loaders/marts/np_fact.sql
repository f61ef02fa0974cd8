-- Test grade and final grade of the same pupil in the same subject, year 9. Grain of mart.np_result: one row per pupil, läsår
-- and subject. skillnad is -1, 0 or 1: a final grade that is lower than, equal to or higher than the test grade (NP-2).
create or replace table mart.np_result as
with test as (
  select pupil.pupil, np.lasar_slut, np.amne, np.provbetyg, np.file_id
  from stg.np as np
  -- a pupil without grades has nothing to compare with, and no number of her own
  join stg.pupil as pupil on pupil.code = np.elev_kod
  -- final grades are those of year 9; the tests of year 6 are not held against them (NP-1)
  where np.arskurs = 9
    -- a test not taken is no F: the pupil is in neither numerator nor denominator
    and np.provbetyg is not null
  -- a pupil whom a later file has at another unit counts once, with the later test grade
  qualify row_number() over (partition by pupil.pupil, np.lasar_slut, np.amne order by np.file_id desc, np.row_number) = 1
)
select
  grade.lasar_slut, grade.skolenhetskod, grade.pupil, grade.amne, grade.kon,
  test.file_id, grade.file_id as grade_file_id,
  scale.poang_x2 as provpoang_x2, sign(grade.poang_x2 - scale.poang_x2)::integer as skillnad
-- the final grade's unit answers, wherever the test was written
from mart.subject_result as grade
-- svenska and svenska som andraspråk are two subjects: a test of the one says nothing of the grade in the other
join test using (pupil, lasar_slut, amne)
-- what a test grade is worth is the grade system's of its läsår, never a matter of letters (GR-3); streck is no grade (MV-2)
join ref.betyg as scale
  on scale.betygssystem = grade.betygssystem and scale.betyg = test.provbetyg and scale.slag = 'betyg'
-- streck and a subject not read are no grades to compare (MV-2)
where grade.arskurs = 9 and grade.utfall = 'betyg';

-- What indicators count of the national tests. Grain: one row per fact, läsår and pupil. amount is 0 or 1 for a share and
-- doubled points for a mean (MV-15, NP-3).
create or replace view mart.np_fact as
select
  each.fact.name || '_' || lower(amne) as fact, lasar_text(lasar_slut::integer) as period, lasar_slut, skolenhetskod, kon,
  file_id, grade_file_id as other_file_id, each.fact.amount::bigint as amount, null::bigint as divisor
from mart.np_result
cross join lateral unnest([
  {'name': 'lagre', 'amount': (skillnad < 0)::integer}, {'name': 'hogre', 'amount': (skillnad > 0)::integer},
  {'name': 'provbetyg', 'amount': provpoang_x2::integer}
]) as each(fact);
