-- The cells as they stand in the file. Grain: one row per accepted record: a group asked, question and measure.
create table if not exists raw.skolenkaten_api (
  file_id integer, row_number integer, skolenhetskod varchar, svarande varchar, termin varchar, arskurs varchar,
  antal_svar varchar, antal_i_gruppen varchar, svarsfrekvens varchar, indikator varchar, omrade varchar, fraga varchar,
  matt varchar, varde varchar
);
