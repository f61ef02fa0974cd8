-- The standard format omdomen as text, in the order of contract §3. Grain: one row per pupil, subject and occasion; elev_id is the keyed code.
create table if not exists raw.omdomen (
  file_id integer, row_number integer, lasar varchar, tillfalle varchar, elev_id varchar, skolenhetskod varchar,
  arskurs varchar, kon varchar, amne varchar, omdome varchar, datum varchar
);
