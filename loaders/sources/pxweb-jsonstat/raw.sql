-- The cells as they stand in the file. Grain: one row per accepted record: a cell of a table.
create table if not exists raw.pxweb_jsonstat (
  file_id integer, row_number integer, tabell varchar, matt varchar, matt_text varchar, omrade varchar,
  omrade_text varchar, tid varchar, tid_text varchar, innehall varchar, varde varchar, status varchar
);
