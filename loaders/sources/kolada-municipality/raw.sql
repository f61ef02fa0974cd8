-- The cells as they stand in the file. Grain: one row per accepted record: a municipality or region.
create table if not exists raw.kolada_municipality (
  file_id integer, row_number integer, id varchar, title varchar, type varchar
);
