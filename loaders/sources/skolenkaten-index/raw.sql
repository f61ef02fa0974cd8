-- The cells as they stand in the file. Grain: one row per accepted record: a unit's group of respondents and index.
create table if not exists raw.skolenkaten_index (
  file_id integer, row_number integer, skolenhetskod varchar, svarande varchar, arskurs varchar, termin varchar,
  antal_svar varchar, matt varchar, varde varchar
);
