-- Why each record that was not accepted was set aside. Grain: one row per such record.
-- `value` is the cell the rule speaks of; the pupil's id is never among them.
create or replace temp view betyg_verdict as
select
  coalesce(load.rad, load.rowid + getvariable('betyg_first_row'))::integer as row_number,
  greatest(load.verdict, coalesce(suspect.verdict, 0)) as rule,
  rule.kolumn as column_name,
  case rule.kolumn
    when 'lasar' then load.raw_text.lasar
    when 'termin' then load.raw_text.termin
    when 'skolenhetskod' then coalesce(load.raw_text.skolenhetskod, lpad(load.enhet::varchar, 8, '0'))
    when 'arskurs' then load.raw_text.arskurs
    when 'kon' then load.raw_text.kon
    when 'amne' then load.raw_text.amne
    when 'betyg' then load.raw_text.betyg
    when 'sprakval' then load.raw_text.sprakval
    when 'anpassad_studiegang' then load.raw_text.anpassad_studiegang
  end as value,
  rule.text as message
from betyg_load as load
left join betyg_suspect as suspect on suspect.record = load.rowid
left join ref.betyg_regel as rule on rule.regel = greatest(load.verdict, coalesce(suspect.verdict, 0))
where greatest(load.verdict, coalesce(suspect.verdict, 0)) > 0;
