-- Kolada's groups "Liknande kommuner", made for the workspace's municipality. Grain: one row per group and member.
-- The title tells the area, whom the group is made for, and the year: "Liknande kommuner grundskola, Exempelbo, 2024".
create or replace table mart.similar_group as
with own as (
  select name.namn from mart.municipality_name as name join meta.workspace as workspace using (kommunkod)
  union
  select namn from meta.workspace
),
-- titles that hold the municipality's name, which few do: to take a title apart is slow
named as (
  select *
  from scope.kolada_municipality_groups as every
  semi join own on contains(every.grupp_namn, ', ' || own.namn || ', ')
  -- a later file replaces a group as a whole (promise P3)
  semi join meta.standing as standing on standing.scope = every.scope and standing.file_id = every.file_id
),
titled as (
  select *, regexp_extract(grupp_namn, '^Liknande kommuner,? (.+), ([^,]+), (\d{4})$', ['omrade', 'namn', 'ar']) as delar
  from named
)
select
  titled.grupp as group_id, titled.grupp_namn as title, titled.delar.omrade as area,
  cast(nullif(titled.delar.ar, '') as integer) as year, titled.kommun as kommunkod, name.namn as name
from titled
cross join meta.workspace as workspace
join mart.municipality_name as name on name.kommunkod = titled.kommun
where titled.delar.namn in (select namn from own)
  -- a municipality is not like itself
  and titled.kommun <> workspace.kommunkod
  -- areas of school alone; LSS, äldreomsorg and others say nothing of schools
  and titled.delar.omrade in (select omrade from ref.kommungrupp)
qualify
  -- only the newest year of an area
  titled.delar.ar = max(titled.delar.ar) over (partition by titled.delar.omrade)
  -- the same member once, from the newest file
  and row_number() over (partition by titled.grupp, titled.kommun order by titled.file_id desc, titled.row_number) = 1;
