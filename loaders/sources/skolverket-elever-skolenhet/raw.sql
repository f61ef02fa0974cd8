-- The cells as they stand in the file. Grain: one row per value of an accepted record: a school unit and measure.
create table if not exists raw.skolverket_elever_skolenhet (
  file_id integer, row_number integer, lasar varchar, skola varchar, skolenhetskod varchar,
  skolkommun varchar, kommunkod varchar, typ_av_huvudman varchar, huvudman varchar, orgnr varchar,
  omradestyp varchar, matt varchar, text varchar
);
