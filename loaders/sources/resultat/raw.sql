-- The standard format resultat as text, in the order of contract §3. Grain: one row per ready-made value, also those a mapping has read.
create table if not exists raw.resultat (
  file_id integer, row_number integer, indikator_id varchar, enhet varchar, lasar varchar, grupp varchar, varde
  varchar, antal varchar, kalla varchar
);
