-- Words of subject assessments that are none of the scale's (AK-3), and assessments without a day, whose freshness is not
-- known. The word itself is not told. Grain: one finding per file and fault.
insert into meta.check
select
  'omdome_okant', omdomen.file_id, min(omdomen.row_number)::integer, kontroll.allvar,
  count(*) || ' rader har ett omdöme som inte står i skalan, den första på rad ' || min(omdomen.row_number) || '. '
    || kontroll.atgard
from stg.omdomen as omdomen
join ref.kontroll as kontroll on kontroll.kontroll = 'omdome_okant'
anti join ref.omdomesskala as scale on scale.omdome_nyckel = rubrik_nyckel(omdomen.omdome)
group by omdomen.file_id, kontroll.allvar, kontroll.atgard;
insert into meta.check
select
  'omdome_utan_datum', omdomen.file_id, min(omdomen.row_number)::integer, kontroll.allvar,
  count(*) || ' omdömen har inget datum, det första på rad ' || min(omdomen.row_number) || '. ' || kontroll.atgard
from stg.omdomen as omdomen
join ref.kontroll as kontroll on kontroll.kontroll = 'omdome_utan_datum'
-- of an assessment without a day it is not known how old it is
where omdomen.datum is null
group by omdomen.file_id, kontroll.allvar, kontroll.atgard;
