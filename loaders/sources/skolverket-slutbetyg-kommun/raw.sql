-- The cells as they stand in the file. Grain: one row per accepted record: a municipality and type of huvudman.
create table if not exists raw.skolverket_slutbetyg_kommun (
  file_id integer, row_number integer, lasar varchar, kommun varchar, kommunkod varchar, lan varchar, lanskod varchar,
  typ_av_huvudman varchar, antal_elever varchar, alla_amnen varchar, behorighet_yr varchar, meritvarde_17 varchar
);
