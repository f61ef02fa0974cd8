-- What each pupil left year 9 with. Grain: one row per pupil and läsår.
-- Points are whole numbers, doubled (MV-15). F, streck and "not read" stay three things until here (MV-2).
create or replace table mart.pupil_result as
with newest as (
  -- a pupil whom a later file has at another unit is there, and counts once
  select pupil, lasar_slut, max(file_id) as file_id
  from stg.betyg
  where arskurs = 9 and termin = 'VT'
  group by all
),
final_grade as (
  select
    grade.pupil, grade.lasar_slut, grade.enhet, grade.kon, grade.file_id, grade.amne, grade.anpassad_studiegang,
    scale.poang_x2, scale.godkand
  from stg.betyg as grade
  semi join newest using (pupil, lasar_slut, file_id)
  -- an empty grade is a subject not read: it has no row in the scale, but its pupil still finished year 9 (MV-8)
  left join ref.betyg as scale on scale.betyg = grade.betyg and scale.betygssystem = 'A-F'
  -- slutbetyg are set in the spring of year 9; earlier terms are other results
  where grade.arskurs = 9 and grade.termin = 'VT'
),
pupil as (
  select
    pupil, lasar_slut, any_value(enhet) as enhet, any_value(kon) as kon, any_value(file_id) as file_id,
    bool_or(anpassad_studiegang) as anpassad_studiegang,
    -- svenska and svenska som andraspråk are never two subjects (BE-1)
    max(poang_x2) filter (amne in ('SV', 'SVA')) as svenska_x2,
    -- M2 is the språkval language: the only subject that can be the 17th (MV-4)
    list_reverse_sort(list(poang_x2) filter (amne = 'M2' and poang_x2 is not null)) as sprakval_x2,
    list(poang_x2) filter (amne not in ('SV', 'SVA', 'M2') and poang_x2 is not null) as other_x2,
    count(*) filter (godkand and amne not in ('SV', 'SVA'))
      + coalesce(bool_or(godkand) filter (amne in ('SV', 'SVA')), false)::integer as passed,
    count(*) filter (not godkand and amne not in ('SV', 'SVA')) as other_not_passed,
    coalesce(bool_or(godkand) filter (amne in ('SV', 'SVA')), false) as sv,
    coalesce(bool_or(godkand) filter (amne = 'EN'), false) as en,
    coalesce(bool_or(godkand) filter (amne = 'MA'), false) as ma,
    count(*) filter (godkand and amne in ('GE', 'HI', 'RE', 'SH')) = 4 as so,
    count(*) filter (godkand and amne in ('BI', 'FY', 'KE')) = 3 as no
  from final_grade
  group by pupil, lasar_slut
),
merit as (
  select
    *,
    sv::integer + en::integer + ma::integer as core,
    list_filter([svenska_x2], lambda x: x is not null) || coalesce(other_x2, []) as other,
    coalesce(sprakval_x2, []) as sprakval
  from pupil
)
select
  pupil,
  lasar_slut,
  lpad(enhet::varchar, 8, '0') as skolenhetskod,
  kon,
  file_id,
  anpassad_studiegang,
  passed,
  -- the 16 best, språkval among them (MV-3); fewer than 16 are summed as they are (MV-6)
  coalesce(list_sum(list_reverse_sort(other || sprakval)[1:16]), 0)::integer as merit16_x2,
  -- språkval beside the 16 best of the others (MV-4); an F in språkval adds nothing, so the sums are then the same
  (coalesce(sprakval[1], 0) + coalesce(list_sum(list_reverse_sort(other || sprakval[2:])[1:16]), 0))::integer
    as merit17_x2,
  passed > 0 as passed_any,
  -- at least E in every subject read; one F or streck is enough to miss it (BE-9)
  passed > 0 and other_not_passed = 0 and (svenska_x2 is null or sv) as alla_amnen,
  core = 3 and passed >= 8 as behorig_yr,
  core = 3 and passed >= 12 as behorig_es,
  core = 3 and so and passed >= 12 as behorig_eksahu,
  core = 3 and no and passed >= 12 as behorig_nate,
  -- near misses (BE-8): what stands between the pupil and a national programme
  not ma and sv and en and passed >= 7 as saknar_bara_ma,
  not en and sv and ma and passed >= 7 as saknar_bara_en,
  not sv and en and ma and passed >= 7 as saknar_bara_sv,
  core <= 1 as saknar_minst_tva,
  not (core = 3 and passed >= 8)
    and sv and ((en and ma and passed - core >= 3) or ((en or ma) and passed - core >= 4)) as imv
from merit;
