-- The cells as they stand in the file. Grain: one row per accepted record: a member of a group.
create table if not exists raw.kolada_municipality_groups (
  file_id integer, row_number integer, grupp varchar, grupp_namn varchar, kommun varchar, kommun_namn varchar
);
