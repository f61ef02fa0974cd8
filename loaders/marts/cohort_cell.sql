-- Pupils followed from year 6 to year 9 by their code, three läsår apart, in the municipality's own schools. Grain: one
-- row per läsår of year 9 and unit of year 9 or municipality. Of those in year 9: ja_ja … nej_nej have grades in both
-- years (passed in all subjects then, and now), kom_till only in year 9. lamnade, which only the municipality has, were
-- in year 6 and are not in year 9. Whoever took more or less than three läsår is kom_till and lamnade (F13).
create or replace table mart.cohort_cell as
with six as (
  select result.pupil, result.lasar_slut + 3 as lasar_slut, result.alla_amnen
  from mart.pupil_result_ak6 as result
  join mart.unit using (skolenhetskod)
  where unit.huvudman = 'Kommunal'
),
nine as (
  select result.pupil, result.lasar_slut, result.skolenhetskod, result.alla_amnen
  from mart.pupil_result as result
  join mart.unit using (skolenhetskod)
  where unit.huvudman = 'Kommunal'
),
followed as (
  select
    lasar_slut, nine.skolenhetskod, nine.pupil is not null as i_nian, six.pupil is not null as i_sexan,
    six.alla_amnen as da, nine.alla_amnen as nu
  from nine
  full join six using (pupil, lasar_slut)
  -- only cohorts whose both ends are taken in
  where lasar_slut in (select lasar_slut from six) and lasar_slut in (select lasar_slut from nine)
)
select
  followed.lasar_slut::integer as lasar_slut,
  coalesce(followed.skolenhetskod, workspace.kommunkod) as unit_id,
  case when grouping(followed.skolenhetskod) = 1 then 'municipality' else 'unit' end as unit_level,
  count(*) filter (i_nian)::integer as n,
  count(*) filter (i_nian and da and nu)::integer as ja_ja,
  count(*) filter (i_nian and da and not nu)::integer as ja_nej,
  count(*) filter (i_nian and not da and nu)::integer as nej_ja,
  count(*) filter (i_nian and not da and not nu)::integer as nej_nej,
  count(*) filter (i_nian and not i_sexan)::integer as kom_till,
  count(*) filter (i_nian and not i_sexan and nu)::integer as kom_till_alla,
  count(*) filter (not i_nian)::integer as lamnade,
  count(*) filter (not i_nian and da)::integer as lamnade_alla
from followed
cross join meta.workspace as workspace
group by grouping sets (
  (followed.lasar_slut, followed.skolenhetskod, workspace.kommunkod), (followed.lasar_slut, workspace.kommunkod)
)
-- who left has no unit of year 9
having grouping(followed.skolenhetskod) = 1 or followed.skolenhetskod is not null;
