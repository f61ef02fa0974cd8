-- The cells as they stand in the file. Grain: one row per value of an accepted record: a kommun, type of huvudman, group and measure.
create table if not exists raw.skolverket_betyg_ak6_kommun (
  file_id integer, row_number integer, lasar varchar, kommun varchar, kommunkod varchar, lan varchar,
  lanskod varchar, typ_av_huvudman varchar, grupp varchar, matt varchar, text varchar
);
