-- The cells as they stand in the file. Grain: one row per value of an accepted record: a kommun, type of huvudman, subject, measure and group.
create table if not exists raw.skolverket_np_ak9_kommun (
  file_id integer, row_number integer, lasar varchar, kommun varchar, kommunkod varchar, lan varchar,
  lanskod varchar, typ_av_huvudman varchar, amne varchar, matt varchar, grupp varchar, text varchar
);
