-- The cells as they stand in the file. Grain: one row per accepted record: a municipality, type of huvudman and sex.
create table if not exists raw.skolverket_behorighet_kommun (
  file_id integer, row_number integer, lasar varchar, kommun varchar, kommunkod varchar, lan varchar, lanskod varchar,
  typ_av_huvudman varchar, kon varchar, antal_elever varchar, yr varchar, es varchar, eksahu varchar, nate varchar
);
