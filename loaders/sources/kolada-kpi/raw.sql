-- The cells as they stand in the file. Grain: one row per accepted record: a KPI.
create table if not exists raw.kolada_kpi (
  file_id integer, row_number integer, id varchar, title varchar, description varchar, auspice varchar,
  publ_period varchar, publication_date varchar
);
