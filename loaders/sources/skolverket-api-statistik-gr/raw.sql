-- The cells as they stand in the file. Grain: one row per accepted record: a school unit, measure and läsår.
create table if not exists raw.skolverket_api_statistik_gr (
  file_id integer, row_number integer, skolenhetskod varchar, matt varchar, lasar varchar, varde varchar, typ varchar
);
