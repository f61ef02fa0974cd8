-- Moves the accepted records to staging, in file order. Variables: file_id, bulk_first_row (row of the first record).
insert into stg.betyg
select
  getvariable('file_id')::integer,
  coalesce(load.rad, load.rowid + getvariable('bulk_first_row'))::integer,
  load.lasar_slut,
  load.termin,
  bulk_pupil.pupil,
  load.enhet,
  load.arskurs,
  load.kon,
  load.amne,
  load.sprak,
  load.betyg,
  load.sprakval,
  load.anpassad_studiegang
from bulk_load as load
join bulk_pupil on bulk_pupil.elev_id = load.id_or_value
where load.verdict = 0
  and load.rowid not in (select record from bulk_suspect where verdict > 0)
order by load.rowid;

-- Grain: one row per läsår that has accepted records.
create or replace temp table bulk_kept as
select lasar_text(lasar_slut) as period, count(*) as records
from stg.betyg
where file_id = getvariable('file_id')
group by all;
