-- The cells as they stand in the file. Grain: one row per accepted record that is an organisation; grades and attendance are in stg.
create table if not exists raw.ss12000 (
  file_id integer, row_number integer, id varchar, namn varchar, typ varchar, skolenhetskod varchar,
  skolformer varchar, kommunkod varchar, orgnr varchar, ingar_i varchar, startdatum varchar, slutdatum varchar
);
