-- The cells as they stand in the file. Grain: one row per value of an accepted record: a school form, kommun (or kommunalförbund) and measure.
create table if not exists raw.skolverket_kostnader_kommun (
  file_id integer, row_number integer, ar varchar, skolform varchar, kommun varchar, kommunkod varchar,
  lan varchar, lanskod varchar, typ_av_huvudman varchar, matt varchar, text varchar
);
