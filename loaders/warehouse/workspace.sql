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
-- one row per KPI that similar municipalities are chosen by; without a year, the latest
create or replace table meta.similarity_variable (kpi varchar, weight double, year integer);
