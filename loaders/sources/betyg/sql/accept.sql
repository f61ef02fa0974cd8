-- Moves the accepted records to staging, in file order. Variables: file_id, betyg_first_row (row of the first record).
insert into stg.betyg
select
  getvariable('file_id')::integer,
  coalesce(load.rad, load.rowid + getvariable('betyg_first_row'))::integer,
  load.lasar_slut,
  load.termin,
  betyg_pupil.pupil,
  load.enhet,
  load.arskurs,
  load.kon,
  load.amne,
  load.sprak,
  load.betyg,
  load.sprakval,
  load.anpassad_studiegang
from betyg_load as load
join betyg_pupil using (elev_id)
where load.verdict = 0
  and load.rowid not in (select record from betyg_suspect where verdict > 0)
order by load.rowid;
