-- The cells as they stand in the file. Grain: one row per accepted record: a KPI, municipality, year and sex.
create table if not exists raw.kolada_data (
  file_id integer, row_number integer, kpi varchar, kommun varchar, period varchar, kon varchar, varde varchar,
  status varchar, antal varchar, isdeleted varchar
);
