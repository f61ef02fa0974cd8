-- Moves the accepted records to staging. Variables: file_id, betyg_first_row (row of the first record).
insert into stg.betyg
select
  getvariable('file_id')::integer,
  coalesce(coded.rad, coded.record + getvariable('betyg_first_row'))::integer,
  coded.lasar_slut,
  coded.termin,
  coded.pupil,
  coded.enhet,
  coded.arskurs,
  coded.kon,
  coded.amne,
  coded.sprak,
  coded.betyg,
  coded.sprakval,
  coded.anpassad_studiegang
from betyg_coded as coded
left join betyg_suspect as suspect using (record)
where coalesce(suspect.verdict, 0) = 0
order by coded.record;
