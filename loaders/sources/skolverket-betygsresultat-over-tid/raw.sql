-- The cells as they stand in the file. Grain: one row per value of an accepted record: a kommun, type of huvudman (one sheet each), measure and läsår.
create table if not exists raw.skolverket_betygsresultat_over_tid (
  file_id integer, row_number integer, valt_lasar varchar, typ_av_huvudman varchar, kommun varchar,
  kommunkod varchar, lan varchar, lanskod varchar, uppgift varchar, lasar varchar, text varchar
);
