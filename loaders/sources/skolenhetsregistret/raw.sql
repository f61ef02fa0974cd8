-- The cells as they stand in the file. Grain: one row per accepted record: a school unit.
create table if not exists raw.skolenhetsregistret (
  file_id integer, row_number integer, skolenhetskod varchar, namn varchar, status varchar, kommunkod varchar,
  skolformer varchar, enhetstyp varchar, inriktning varchar, skola varchar, startdatum varchar, slutdatum varchar,
  huvudman_orgnr varchar, huvudman varchar, huvudmannatyp varchar
);
