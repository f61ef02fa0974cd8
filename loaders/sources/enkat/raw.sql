-- The standard format enkat as text, in the order of contract §3. Grain: one row per answer; svarande is coded in a domain of its own, svar is without numbers and addresses.
create table if not exists raw.enkat (
  file_id integer, row_number integer, enkat varchar, omgang varchar, skolenhetskod varchar, arskurs varchar,
  kon varchar, fraga varchar, svar varchar, svarande varchar
);
