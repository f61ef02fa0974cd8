-- The standard format vux as text, in the order of contract §3. Grain: one row per course participation; elev_id is the keyed code.
create table if not exists raw.vux (
  file_id integer, row_number integer, ar varchar, elev_id varchar, kurs varchar, skolform varchar, utfall
  varchar, betyg varchar, avbrottsorsak varchar
);
