-- What stands between the pupils of year 9 and a national programme (BE-8). Grain: one row per läsår and unit or
-- municipality. Every pupil is in exactly one of the seven counts from behoriga to saknar_bara_ovriga; imv counts those
-- among the ineligible who meet the rule of individuellt val.
create or replace table mart.near_miss_cell as
select
  result.lasar_slut::integer as lasar_slut,
  coalesce(result.skolenhetskod, workspace.kommunkod) as unit_id,
  case when result.skolenhetskod is null then 'municipality' else 'unit' end as unit_level,
  count(*)::integer as n,
  count(*) filter (behorig_yr)::integer as behoriga,
  count(*) filter (saknar_bara_ma)::integer as saknar_bara_ma,
  count(*) filter (saknar_bara_en)::integer as saknar_bara_en,
  count(*) filter (saknar_bara_sv)::integer as saknar_bara_sv,
  count(*) filter (saknar_minst_tva)::integer as saknar_minst_tva,
  count(*) filter (saknar_ett_och_fler)::integer as saknar_ett_och_fler,
  count(*) filter (saknar_bara_ovriga)::integer as saknar_bara_ovriga,
  count(*) filter (imv)::integer as imv
from mart.pupil_result as result
join mart.unit using (skolenhetskod)
cross join meta.workspace as workspace
-- the municipality answers for its own schools
where unit.huvudman = 'Kommunal'
group by grouping sets (
  (result.lasar_slut, result.skolenhetskod, workspace.kommunkod), (result.lasar_slut, workspace.kommunkod)
);
