-- Names of municipalities as Kolada has them. Grain: one row per municipality.
create or replace table mart.municipality_name as
with named as (
  select list.id as kommunkod, list.title as namn, 1 as plats, list.file_id, list.row_number
  from scope.kolada_municipality as list semi join meta.standing as standing using (scope, file_id)
  union all
  select medlem.kommun, medlem.kommun_namn, 2, medlem.file_id, medlem.row_number
  from scope.kolada_municipality_groups as medlem semi join meta.standing as standing using (scope, file_id)
  union all
  select kommunkod, namn, 3, 0, 0 from meta.workspace
)
select kommunkod, namn
from named
-- Riket and the regions are no municipalities; their codes begin with 00
where kommunkod not like '00%'
-- the list of municipalities before the groups, and the newest file of each
qualify row_number() over (partition by kommunkod order by plats, file_id desc, row_number) = 1;
