-- The private database: everything that may hold pupil rows. Lies in privat/, never beside a site.
-- One statement a table; grain in the first line above each.
create schema if not exists meta;
create schema if not exists ref;
create schema if not exists raw;
create schema if not exists stg;
create schema if not exists mart;
-- views of what files hold: row by row with the scope of each (scope), or counted (scoped)
create schema if not exists scope;
create schema if not exists scoped;

-- one row per received file that was taken in
create table if not exists meta.file (
  file_id integer primary key, sha256 varchar unique, name varchar, source varchar, size_bytes bigint,
  records integer, accepted integer, quarantined integer, ignored integer, ignored_by varchar,
  periods varchar, imported_at varchar,
  -- the last of the later files that together replace all of this one; its quarantine then waits for nobody
  superseded_by integer,
  -- address and day of a fetched file; null for one that someone handed in
  origin varchar,
  -- the day the content is of, ISO, where the file or whoever fetched it says so
  dated varchar
);
-- warehouses from before files were fetched, and from before their day was kept
alter table meta.file add column if not exists origin varchar;
alter table meta.file add column if not exists dated varchar;
-- one row per file and scope: a unit and period of a family of tables that the file has rows of, and of what part where
-- files are made of parts. A later file replaces a scope as a whole.
create table if not exists meta.file_scope (
  file_id integer, scope struct(family varchar, unit varchar, period varchar, part varchar), records integer
);
-- one row per scope that a file replaced when it came: how many rows differ, never which. Files by content, since a file
-- that is put back gets a new id.
create table if not exists meta.revision (
  file_id integer, sha256 varchar, replaced_sha256 varchar, imported_at varchar, unit varchar, period varchar,
  part varchar, rows_before integer, rows_after integer, changed integer, added integer, removed integer
);
-- one row per file of a source whose reading hangs on more than its bytes: fingerprint of the mapping and the units
create table if not exists meta.file_settings (file_id integer, settings varchar);
-- one row: which key the pupils' codes were made with
create table if not exists meta.pupil_key (key_id varchar);
-- one row per record that waits for someone to mend it; values that may identify someone are masked
create table if not exists meta.quarantine (
  file_id integer, row_number integer, column_name varchar, value_masked varchar, code varchar, message varchar
);

-- one row per quarantined record that says which scope it is of
create table if not exists meta.quarantine_scope (
  file_id integer, row_number integer, scope struct(family varchar, unit varchar, period varchar, part varchar)
);

-- all läsår of the standard formats: the code of one is the year it ends, less 2000
create type if not exists lasar_kod as enum (
  select '20' || lpad(((n + 99) % 100)::varchar, 2, '0') || '/' || lpad(n::varchar, 2, '0')
  from range(100) as year(n)
  order by n
);
create type if not exists termin_kod as enum ('HT', 'VT');
create type if not exists kon_kod as enum ('F', 'P');
create type if not exists amne_kod as enum (select kod from ref.amne order by kod);
create type if not exists betyg_kod as enum (select distinct betyg from (select betyg from ref.betyg union all select '') order by betyg);

-- one row per pupil; `code` is the keyed code, the identity it came from is never stored
create table if not exists stg.pupil (pupil integer primary key, code varchar unique);
-- whether it was a temporary number or a samordningsnummer (DC-17); null where the id tells nothing
alter table stg.pupil add column if not exists okand_bakgrund boolean;
-- one row per pupil, subject and term of an accepted grade record
create table if not exists stg.betyg (
  file_id integer, row_number integer, lasar_slut smallint, termin termin_kod, pupil integer,
  -- the eight digits as a whole number: marts give it back its leading zeros
  enhet integer,
  arskurs utinyint, kon kon_kod, amne amne_kod, sprak varchar, betyg betyg_kod, sprakval boolean,
  anpassad_studiegang boolean
);

-- one row per stage of the computing: what it was last made from, and what came of it (loaders/stages)
create table if not exists meta.stage (stage varchar, made_from varchar, result varchar);

-- one row per thing that a check of the latest build found: loaders/checks
create table if not exists meta.check (
  rule varchar, file_id integer, row_number integer, severity varchar, message varchar
);

-- one row per pupil and period of an accepted attendance record
create table if not exists stg.franvaro (
  file_id integer, row_number integer, lasar_slut smallint, termin termin_kod, pupil integer,
  -- the eight digits as a whole number: marts give it back its leading zeros
  enhet integer,
  -- 0 is förskoleklass; 1–3 are those of grundskolan or gymnasieskolan, as the unit is
  arskurs utinyint, kon kon_kod,
  undervisningstid_min integer, giltig_min integer, ogiltig_min integer,
  -- null when not delivered: what nobody has reported is not presence (FR-5)
  rapporterad_min integer,
  -- first and last day, both null for the whole term
  period_fran date, period_till date
);
