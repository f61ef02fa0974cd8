-- The cells as they stand in the file. Grain: one row per value of an accepted record: a school unit, program, group of measures and measure.
create table if not exists raw.skolverket_avgangselever_skolenhet (
  file_id integer, row_number integer, lasar varchar, skola varchar, skolenhetskod varchar,
  skolkommun varchar, kommunkod varchar, typ_av_huvudman varchar, huvudman varchar, orgnr varchar,
  program varchar, grupp varchar, matt varchar, text varchar
);
