-- The cells as they stand in the file. Grain: one row per accepted record: a school unit.
create table if not exists raw.skolverket_slutbetyg_skolenhet (
  file_id integer, row_number integer, lasar varchar, skola varchar, skolenhetskod varchar, skolkommun varchar,
  kommunkod varchar, typ_av_huvudman varchar, huvudman varchar, orgnr varchar, antal_elever varchar,
  alla_amnen varchar, behorighet_yr varchar, meritvarde_17 varchar
);
