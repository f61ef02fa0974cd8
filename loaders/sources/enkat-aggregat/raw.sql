-- The standard format enkat_aggregat as text, in the order of contract §3. Grain: one row per group, question and answer option.
create table if not exists raw.enkat_aggregat (
  file_id integer, row_number integer, enkat varchar, omgang varchar, skolenhetskod varchar, arskurs varchar,
  kon varchar, fraga varchar, svar varchar, antal varchar
);
