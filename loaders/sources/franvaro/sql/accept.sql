-- Moves the accepted records to staging. Variables: file_id, bulk_first_row (row of the first record).
insert into stg.franvaro
select
  getvariable('file_id')::integer,
  coalesce(load.rad, load.rowid + getvariable('bulk_first_row'))::integer,
  period.lasar_slut,
  period.termin,
  bulk_pupil.pupil,
  load.enhet,
  load.arskurs,
  load.kon,
  load.undervisningstid,
  load.giltig,
  load.ogiltig,
  load.rapporterad,
  period.fran,
  period.till
from bulk_load as load
join bulk_pupil on bulk_pupil.elev_id = load.id_or_value
join bulk_period as period on period.period = load.period
where load.verdict = 0
  and load.rowid not in (select record from bulk_suspect where verdict > 0);

-- Grain: one row per läsår and term that has accepted records. The days stand in the words only if every record has
-- them: the files of two months are then not taken for the same.
create or replace temp table bulk_kept as
select
  lasar_text(lasar_slut) || ' ' || termin::varchar
    || case when count(period_fran) = count(*) then ' ' || min(period_fran) || '–' || max(period_till) else '' end
    as period,
  count(*) as records
from stg.franvaro
where file_id = getvariable('file_id')
group by lasar_slut, termin;
