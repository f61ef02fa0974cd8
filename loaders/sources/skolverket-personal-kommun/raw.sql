-- The cells as they stand in the file. Grain: one row per value of an accepted record: a kommun, type of huvudman, way of counting and measure.
create table if not exists raw.skolverket_personal_kommun (
  file_id integer, row_number integer, lasar varchar, uttag varchar, kommun varchar, kommunkod varchar,
  lan varchar, lanskod varchar, typ_av_huvudman varchar, grupp varchar, matt varchar, text varchar
);
