-- The cells as they stand in the file. Grain: one row per accepted record: a school unit as one list tells of it.
create table if not exists raw.skolverket_api_skolenheter (
  file_id integer, row_number integer, skolenhetskod varchar, namn varchar, kommunkod varchar, huvudmannatyp varchar,
  huvudman varchar, huvudman_orgnr varchar, skolformer varchar, inriktning varchar, utlandsskola varchar,
  latitud varchar, longitud varchar
);
