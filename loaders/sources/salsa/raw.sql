-- The cells as they stand in the file. Grain: one row per accepted record: a school unit.
create table if not exists raw.salsa (
  file_id integer, row_number integer, lasar varchar, skolenhetskod varchar, namn varchar, kommun varchar,
  merit_faktiskt varchar, merit_faktiskt_typ varchar, merit_beraknat varchar, merit_beraknat_typ varchar,
  merit_avvikelse varchar, merit_avvikelse_typ varchar, alla_faktiskt varchar, alla_faktiskt_typ varchar,
  alla_beraknat varchar, alla_beraknat_typ varchar, alla_avvikelse varchar, alla_avvikelse_typ varchar,
  nyinvandrade varchar, nyinvandrade_typ varchar, pojkar varchar, pojkar_typ varchar,
  foraldrar_utbildning varchar, foraldrar_utbildning_typ varchar
);
