-- The cells as they stand in the file. Grain: one row per accepted record: a KPI, unit (OU), year and sex.
create table if not exists raw.kolada_oudata (
  file_id integer, row_number integer, kpi varchar, ou varchar, period varchar, kon varchar, varde varchar,
  status varchar, antal varchar, isdeleted varchar
);
