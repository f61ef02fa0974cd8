-- Kolada's groups "Liknande kommuner", made for the workspace's municipality. Grain: one row per group and member.
-- The title tells the area, whom the group is made for, and the year: "Liknande kommuner grundskola, Exempelbo, 2024".
create or replace table mart.similar_group as
with titled as (
  select *, regexp_extract(grupp_namn, '^Liknande kommuner,? (.+), ([^,]+), (\d{4})$', ['omrade', 'namn', 'ar']) as delar
  from scope.kolada_municipality_groups
  -- a later file replaces a group as a whole (promise P3)
  semi join meta.standing as standing using (scope, file_id)
)
select
  titled.grupp as group_id, titled.grupp_namn as title, titled.delar.omrade as area,
  cast(nullif(titled.delar.ar, '') as integer) as year, titled.kommun as kommunkod, name.namn as name
from titled
cross join meta.workspace as workspace
join mart.municipality_name as own on own.kommunkod = workspace.kommunkod
join mart.municipality_name as name on name.kommunkod = titled.kommun
where titled.delar.namn in (own.namn, workspace.namn)
  -- a municipality is not like itself
  and titled.kommun <> workspace.kommunkod
  -- areas of school alone; LSS, äldreomsorg and others say nothing of schools
  and titled.delar.omrade in (select omrade from ref.kommungrupp)
qualify
  -- only the newest year of an area
  titled.delar.ar = max(titled.delar.ar) over (partition by titled.delar.omrade)
  -- the same member once, from the newest file
  and row_number() over (partition by titled.grupp, titled.kommun order by titled.file_id desc, titled.row_number) = 1;
