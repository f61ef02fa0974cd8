-- The private database: everything that may hold pupil rows. Lies in privat/, never beside a site.
-- One statement a table; grain in the first line above each.
create schema if not exists meta;
create schema if not exists ref;
create schema if not exists raw;
create schema if not exists stg;
create schema if not exists mart;

-- one row per received file that was taken in
create table if not exists meta.file (
  file_id integer primary key, sha256 varchar unique, name varchar, source varchar, size_bytes bigint,
  records integer, accepted integer, quarantined integer, ignored integer, ignored_by varchar,
  periods varchar, imported_at varchar,
  -- a later file that replaces this one; its quarantine then waits for nobody
  superseded_by integer
);
-- one row: which key the pupils' codes were made with
create table if not exists meta.pupil_key (key_id varchar);
-- one row per record that waits for someone to mend it; values that may identify someone are masked
create table if not exists meta.quarantine (
  file_id integer, row_number integer, column_name varchar, value_masked varchar, code varchar, message varchar
);

-- Raw tables: the cells as they stand in the file, one row per accepted record.
create table if not exists raw.skolverket_slutbetyg_skolenhet (
  file_id integer, row_number integer, lasar varchar, skola varchar, skolenhetskod varchar, skolkommun varchar,
  kommunkod varchar, typ_av_huvudman varchar, huvudman varchar, orgnr varchar, antal_elever varchar,
  alla_amnen varchar, behorighet_yr varchar, meritvarde_17 varchar
);
create table if not exists raw.skolverket_behorighet_kommun (
  file_id integer, row_number integer, lasar varchar, kommun varchar, kommunkod varchar, lan varchar, lanskod varchar,
  typ_av_huvudman varchar, kon varchar, antal_elever varchar, yr varchar, es varchar, eksahu varchar, nate varchar
);
create table if not exists raw.salsa (
  file_id integer, row_number integer, lasar varchar, skolenhetskod varchar, namn varchar, kommun varchar,
  merit_faktiskt varchar, merit_faktiskt_typ varchar, merit_beraknat varchar, merit_beraknat_typ varchar,
  merit_avvikelse varchar, merit_avvikelse_typ varchar, alla_faktiskt varchar, alla_faktiskt_typ varchar,
  alla_beraknat varchar, alla_beraknat_typ varchar, alla_avvikelse varchar, alla_avvikelse_typ varchar,
  nyinvandrade varchar, nyinvandrade_typ varchar, pojkar varchar, pojkar_typ varchar,
  foraldrar_utbildning varchar, foraldrar_utbildning_typ varchar
);
create table if not exists raw.kolada_data (
  file_id integer, row_number integer, kpi varchar, kommun varchar, period varchar, kon varchar, varde varchar,
  status varchar, antal varchar, isdeleted varchar
);
create table if not exists raw.kolada_kpi (
  file_id integer, row_number integer, id varchar, title varchar, description varchar, auspice varchar,
  publ_period varchar, publication_date varchar
);
create table if not exists raw.kolada_municipality_groups (
  file_id integer, row_number integer, grupp varchar, grupp_namn varchar, kommun varchar, kommun_namn varchar
);
create table if not exists raw.kolada_municipality (
  file_id integer, row_number integer, id varchar, title varchar, type varchar
);

create type if not exists termin_kod as enum ('HT', 'VT');
create type if not exists kon_kod as enum ('F', 'P');
create type if not exists amne_kod as enum (select kod from ref.amne order by kod);
create type if not exists betyg_kod as enum (select distinct betyg from (select betyg from ref.betyg union all select '') order by betyg);

-- one row per pupil; `code` is the keyed code, the identity it came from is never stored
create table if not exists stg.pupil (pupil integer primary key, code varchar unique);
-- one row per pupil, subject and term of an accepted grade record
create table if not exists stg.betyg (
  file_id integer, row_number integer, lasar_slut smallint, termin termin_kod, pupil integer,
  -- the eight digits as a whole number: marts give it back its leading zeros
  enhet integer,
  arskurs utinyint, kon kon_kod, amne amne_kod, sprak varchar, betyg betyg_kod, sprakval boolean,
  anpassad_studiegang boolean
);
