-- The cells as they stand in the file. Grain: one row per value of an accepted record: a kommun, type of huvudman, subject and läsår.
create table if not exists raw.skolverket_amnesbetyg_over_tid (
  file_id integer, row_number integer, valt_lasar varchar, kommun varchar, kommunkod varchar, lan varchar,
  lanskod varchar, typ_av_huvudman varchar, amne varchar, lasar varchar, text varchar
);
