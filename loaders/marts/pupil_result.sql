-- What each pupil left year 9 with. Grain: one row per pupil and läsår.
-- Points are whole numbers, doubled (MV-15). How many grades count, and what each kind of eligibility asks, is the
-- grade system's (ref.betygssystem, ref.behorighet), so that another system is rows and no code (GR-3).
create or replace table mart.pupil_result as
with subject as (
  -- svenska and svenska som andraspråk as one, with the better grade (BE-1)
  select
    pupil, lasar_slut, rakneamne, sprak, max(poang_x2) as poang_x2, bool_or(godkand) as godkand,
    any_value(betygssystem) as betygssystem
  from mart.final_grade
  where arskurs = 9 and utfall <> 'ej_last'
  group by all
),
graded as (
  select
    pupil, lasar_slut, any_value(betygssystem) as betygssystem,
    -- M2 is the språkval language: the only subject that can be the 17th (MV-4)
    list_reverse_sort(list(poang_x2) filter (rakneamne = 'M2')) as sprakval_x2,
    list(poang_x2) filter (rakneamne <> 'M2') as other_x2,
    sum(poang_x2) as sum_x2,
    count(*) as lasta,
    count(*) filter (godkand) as passed,
    list(distinct rakneamne) filter (godkand) as godkanda
  from subject
  group by pupil, lasar_slut
),
pupil as (
  -- every pupil with a record, also one who has read no subject (MV-8)
  select
    grade.pupil, grade.lasar_slut, any_value(grade.enhet) as enhet, any_value(grade.kon) as kon,
    any_value(grade.file_id) as file_id, bool_or(grade.anpassad_studiegang) as anpassad_studiegang,
    any_value(grade.betygssystem) as betygssystem
  from mart.final_grade as grade
  where grade.arskurs = 9
  group by grade.pupil, grade.lasar_slut
),
result as (
  select
    pupil.*,
    coalesce(graded.lasta, 0) as lasta,
    coalesce(graded.passed, 0) as passed,
    coalesce(graded.sum_x2, 0) as sum_x2,
    coalesce(graded.godkanda, []) as godkanda,
    coalesce(graded.other_x2, []) as other,
    coalesce(graded.sprakval_x2, []) as sprakval
  from pupil
  left join graded using (pupil, lasar_slut)
),
eligible as (
  select
    result.pupil, result.lasar_slut, rule.behorighet,
    list_has_all(result.godkanda, rule.kravda_amnen)
      and result.passed >= rule.antal_godkanda
      and (rule.minst_medel_x2 is null or result.lasta > 0 and result.sum_x2 >= rule.minst_medel_x2 * result.lasta)
      as behorig,
    -- required subjects without a passed grade
    list_filter(rule.kravda_amnen, lambda x: not list_contains(result.godkanda, x)) as saknas,
    -- how many more would be needed, were those passed
    rule.antal_godkanda - result.passed - len(list_filter(rule.kravda_amnen, lambda x: not list_contains(result.godkanda, x)))
      as saknas_ovriga,
    len(list_intersect(result.godkanda, rule.kravda_amnen)) as core
  from result
  join ref.behorighet as rule using (betygssystem)
),
eligibility as (
  select
    pupil, lasar_slut,
    bool_or(behorig) filter (behorighet = 'yr') as yr,
    bool_or(behorig) filter (behorighet = 'es') as es,
    bool_or(behorig) filter (behorighet = 'eksahu') as eksahu,
    bool_or(behorig) filter (behorighet = 'nate') as nate,
    any_value(saknas) filter (behorighet = 'yr') as saknas,
    any_value(saknas_ovriga) filter (behorighet = 'yr') as saknas_ovriga,
    any_value(core) filter (behorighet = 'yr') as core
  from eligible
  group by pupil, lasar_slut
)
select
  result.pupil,
  result.lasar_slut,
  lpad(result.enhet::varchar, 8, '0') as skolenhetskod,
  result.kon,
  result.file_id,
  result.anpassad_studiegang,
  result.passed,
  -- the best, språkval among them (MV-3); fewer are summed as they are (MV-6)
  coalesce(list_sum(list_reverse_sort(other || sprakval)[1:system.antal_betyg]), 0)::integer as merit16_x2,
  -- språkval beside the best of the others (MV-4); an F in språkval adds nothing, so the sums are then the same
  case
    when system.sprakval_utover then
      coalesce(sprakval[1], 0) + coalesce(list_sum(list_reverse_sort(other || sprakval[2:])[1:system.antal_betyg]), 0)
    else coalesce(list_sum(list_reverse_sort(other || sprakval)[1:system.antal_betyg]), 0)
  end::integer as merit17_x2,
  passed > 0 as passed_any,
  -- at least the lowest passed grade in every subject read; one F or streck is enough to miss it (BE-9)
  passed > 0 and passed = lasta as alla_amnen,
  yr as behorig_yr,
  es as behorig_es,
  eksahu as behorig_eksahu,
  nate as behorig_nate,
  -- near misses (BE-8): what stands between the pupil and a national programme
  saknas = ['MA'] and saknas_ovriga <= 0 as saknar_bara_ma,
  saknas = ['EN'] and saknas_ovriga <= 0 as saknar_bara_en,
  saknas = ['SV'] and saknas_ovriga <= 0 as saknar_bara_sv,
  len(saknas) >= 2 as saknar_minst_tva,
  len(saknas) = 1 and saknas_ovriga > 0 as saknar_ett_och_fler,
  not yr and len(saknas) = 0 as saknar_bara_ovriga,
  not yr and list_contains(result.godkanda, 'SV') and (core = 3 and passed - core >= 3 or core >= 2 and passed - core >= 4)
    as imv
from result
join eligibility using (pupil, lasar_slut)
join ref.betygssystem as system using (betygssystem);
