-- The standard format gymnasium as text, in the order of contract §3. Grain: one row per pupil of a starting cohort; elev_id is the keyed code.
create table if not exists raw.gymnasium (
  file_id integer, row_number integer, startar varchar, elev_id varchar, skolenhetskod varchar, program varchar,
  kon varchar, examen_efter_3 varchar, examen_efter_4 varchar, studiebevis_2500 varchar
);
