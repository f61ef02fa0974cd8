-- The standard format lasning as text, in the order of contract §3. Grain: one row per pupil, test and area; elev_id is the keyed code.
create table if not exists raw.lasning (
  file_id integer, row_number integer, lasar varchar, tillfalle varchar, elev_id varchar, skolenhetskod varchar,
  arskurs varchar, kon varchar, omrade varchar, niva varchar
);
