-- The standard format np as text, in the order of contract §3. Grain: one row per pupil, subject and test; elev_id is the keyed code, provbetyg null where the test was not taken.
create table if not exists raw.np (
  file_id integer, row_number integer, lasar varchar, elev_id varchar, skolenhetskod varchar, arskurs varchar,
  kon varchar, amne varchar, provbetyg varchar
);
