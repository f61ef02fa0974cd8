-- Rows of the standard formats as a mapping read them from an export, text as the formats write it.
-- Grain: one row per value; several may come from one record of the file, whose row is row_number.
-- Values of `resultat` go to the table of that format.
create table if not exists raw.kartlagd_enkat_aggregat (
  file_id integer, row_number integer, enkat varchar, omgang varchar, skolenhetskod varchar, arskurs varchar,
  kon varchar, fraga varchar, svar varchar, antal varchar
);
-- elev_id is the keyed code
create table if not exists raw.kartlagd_lasning (
  file_id integer, row_number integer, lasar varchar, tillfalle varchar, elev_id varchar, skolenhetskod varchar,
  arskurs varchar, kon varchar, omrade varchar, niva varchar
);
create table if not exists raw.kartlagd_omdomen (
  file_id integer, row_number integer, lasar varchar, tillfalle varchar, elev_id varchar, skolenhetskod varchar,
  arskurs varchar, kon varchar, amne varchar, omdome varchar, datum varchar
);
