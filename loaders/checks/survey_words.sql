-- Answers that the scale of their question does not have (EN-2, EN-3): their area gets no value, which someone should know.
-- The word itself is not told, since it may be what someone has written. Grain: one finding per file.
insert into meta.check
select
  'enkat_okant_svar', svar.file_id, min(svar.row_number)::integer, kontroll.allvar,
  'Enkäten har svar som inte finns på frågans skala, det första på rad ' || min(svar.row_number) || '. '
    || kontroll.atgard
from stg.enkat_svar as svar
join meta.enkat_fraga as form on form.enkat = rubrik_nyckel(svar.enkat) and form.fraga = rubrik_nyckel(svar.fraga)
join ref.kontroll as kontroll on kontroll.kontroll = 'enkat_okant_svar'
anti join ref.enkat_skala as val on val.skala = form.skala and val.svar_nyckel = rubrik_nyckel(svar.svar)
group by svar.file_id, kontroll.allvar, kontroll.atgard;
-- Questions of a survey that its form in kommun.json does not have (EN-12), and surveys that have no form. Grain: one
-- finding per file and survey.
insert into meta.check
select
  'enkat_okand_fraga', svar.file_id, min(svar.row_number)::integer, kontroll.allvar,
  'Enkäten ' || min(svar.enkat) || ' har ' || count(distinct rubrik_nyckel(svar.fraga))
    || ' frågor som inte står i kommun.json, den första på rad ' || min(svar.row_number) || '. ' || kontroll.atgard
from stg.enkat_svar as svar
join ref.kontroll as kontroll on kontroll.kontroll = 'enkat_okand_fraga'
anti join meta.enkat_fraga as form on form.enkat = rubrik_nyckel(svar.enkat) and form.fraga = rubrik_nyckel(svar.fraga)
group by svar.file_id, rubrik_nyckel(svar.enkat), kontroll.allvar, kontroll.atgard;
