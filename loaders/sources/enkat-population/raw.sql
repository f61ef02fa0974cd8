-- The standard format enkat_population as text, in the order of contract §3. Grain: one row per group asked.
create table if not exists raw.enkat_population (
  file_id integer, row_number integer, enkat varchar, omgang varchar, skolenhetskod varchar, arskurs varchar,
  kon varchar, antal varchar
);
