-- What the workspace says, as tables the marts join on: no threshold or code is written in SQL.
create schema if not exists meta;
-- one row: the municipality
create or replace table meta.workspace (
  kommunkod varchar, namn varchar, fristaende_enheter boolean, egen_modell boolean
);
-- one row per indicator of the registry; family, arskurs, amne and fact say what it counts of pupils' records, matt
-- and dimension which measure of public sources it is; null when nothing
create or replace table meta.indicator (
  indicator_id varchar, measure varchar, minimum_n integer, family varchar, arskurs integer, amne varchar,
  fact varchar, matt varchar, dimension varchar
);
-- one row per unit of enheter.csv
create or replace table meta.enhet (
  skolenhetskod varchar, namn varchar, kort_namn varchar, skolform varchar, huvudman varchar, rektorsomrade varchar,
  fran_lasar varchar, till_lasar varchar, foljer_pa varchar
);
-- one row per target of mal.csv
create or replace table meta.mal (indicator_id varchar, enhet varchar, lasar varchar, mal varchar, beslutad varchar);
-- one row per question of the surveys in kommun.json (EN-12), as it stands there
create or replace table meta.enkat_formular (
  enkat varchar, familj varchar, en_per_enhet boolean, fraga varchar, omrade varchar, skala varchar, omvand boolean
);
-- the same with names as they are compared with those in files: the indicators a question belongs to, and how its answers
-- are read
create or replace view meta.enkat_fraga as
select * replace (rubrik_nyckel(enkat) as enkat, rubrik_nyckel(fraga) as fraga) from meta.enkat_formular;
-- what is wrong with them: answers that would count twice, or have no scale
create or replace view meta.enkat_formular_fel as
with scale as (
  select string_agg(distinct skala, ', ' order by skala) as alla from ref.enkat_skala
)
select 'Frågan »' || fraga || '« har skalan ' || skala || ', som inte finns. Möjliga är ' || alla || '.' as message
from meta.enkat_formular
cross join scale
where skala not in (select skala from ref.enkat_skala)
union all
select 'Frågan »' || min(fraga) || '« står flera gånger i enkäten ' || min(enkat) || '. Behåll en av dem.'
from meta.enkat_formular
group by rubrik_nyckel(enkat), rubrik_nyckel(fraga)
having count(*) > 1
union all
select 'Enkäten ' || min(enkat) || ' är beskriven på olika sätt. Behåll ett formulär för varje enkät.'
from meta.enkat_formular
group by rubrik_nyckel(enkat)
having count(distinct (familj, en_per_enhet)) > 1;
-- one row per KPI that similar municipalities are chosen by; without a year, the latest
create or replace table meta.similarity_variable (kpi varchar, weight double, year integer);
