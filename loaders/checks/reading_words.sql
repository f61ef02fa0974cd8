-- Areas and levels of reading tests that are none of the scale's (LL-1, LL-4): they are not counted, which someone should
-- know. The word itself is not told. Grain: one finding per file.
insert into meta.check
select
  'lasprov_okant', lasning.file_id, min(lasning.row_number)::integer, kontroll.allvar,
  count(*) || ' rader i lästestet har ett område eller en nivå som inte hör till skalan, den första på rad '
    || min(lasning.row_number) || '. ' || kontroll.atgard
from stg.lasning as lasning
-- years without a published goal are not counted anyhow (LL-6)
join ref.lasmal as lasmal using (arskurs)
join ref.kontroll as kontroll on kontroll.kontroll = 'lasprov_okant'
where rubrik_nyckel(omrade) not in ('lasforkunskaper', 'avkodning', 'sprakforstaelse', 'lasforstaelse')
  or not regexp_full_match(rubrik_nyckel(niva), '((niva)?[1-6]|gron|gul|orange)?')
group by lasning.file_id, kontroll.allvar, kontroll.atgard;
