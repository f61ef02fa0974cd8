-- The cells as they stand in the workbook. Grain: one row per accepted record and area of questions: a school unit, or a
-- sum of several.
create table if not exists raw.skolenkaten_xlsx (
  file_id integer, row_number integer, svarande varchar, omgang varchar, niva varchar, orgnr varchar, huvudman varchar,
  kommun varchar, skolenhetskod varchar, skolenhet varchar, antal_i_gruppen varchar, antal_svar varchar,
  svarsfrekvens varchar, omrade varchar, fraga varchar, text varchar
);
