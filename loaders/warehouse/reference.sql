-- Curated lists from data/reference, read anew when any of them has changed (prepareTables.ts): they are inputs, not
-- state.
-- Variable: reference_path.
create schema if not exists ref;
create or replace table ref.symbol as
-- the empty cell is a symbol too
select family, coalesce(symbol, '') as symbol, status, reason, source
from read_csv(
  getvariable('reference_path') || '/symboler.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'family': 'VARCHAR', 'symbol': 'VARCHAR', 'status': 'VARCHAR', 'reason': 'VARCHAR', 'source': 'VARCHAR'}
);
create or replace table ref.kolada_kpi as
from read_csv(
  getvariable('reference_path') || '/kolada_kpi.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'kpi': 'VARCHAR', 'indicator_id': 'VARCHAR', 'perspective': 'VARCHAR', 'riket_population': 'VARCHAR',
    'matt': 'VARCHAR', 'dimension': 'VARCHAR', 'tid': 'VARCHAR', 'title': 'VARCHAR'
  }
);
create or replace table ref.betygssystem as
-- a system is in force from one läsår to another, both named by the year they end; open when empty (GR-3)
select betygssystem, namn, fran_lasar_slut, coalesce(till_lasar_slut, 9999) as till_lasar_slut, antal_betyg,
  sprakval_utover = 'J' as sprakval_utover
from read_csv(
  getvariable('reference_path') || '/betygssystem.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'betygssystem': 'VARCHAR', 'namn': 'VARCHAR', 'fran_lasar_slut': 'INTEGER', 'till_lasar_slut': 'INTEGER',
    'antal_betyg': 'INTEGER', 'sprakval_utover': 'VARCHAR'
  }
);
create or replace table ref.betyg as
select betygssystem, betyg, poang_x2, godkand = 'J' as godkand, slag
from read_csv(
  getvariable('reference_path') || '/betyg.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'betygssystem': 'VARCHAR', 'betyg': 'VARCHAR', 'poang_x2': 'INTEGER', 'godkand': 'VARCHAR', 'slag': 'VARCHAR'
  }
);
create or replace table ref.behorighet as
-- SV among the required subjects means svenska or svenska som andraspråk (BE-1)
select betygssystem, behorighet, antal_godkanda, minst_medel_x2,
  coalesce(string_split(kravda_amnen, ' '), []) as kravda_amnen
from read_csv(
  getvariable('reference_path') || '/behorighet.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'betygssystem': 'VARCHAR', 'behorighet': 'VARCHAR', 'antal_godkanda': 'INTEGER', 'minst_medel_x2': 'INTEGER',
    'kravda_amnen': 'VARCHAR'
  }
);
create or replace table ref.amne as
from read_csv(
  getvariable('reference_path') || '/amnen.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'kod': 'VARCHAR', 'namn': 'VARCHAR', 'typ': 'VARCHAR'}
);
-- the rules of every bulk format: <format>_regler.csv
create or replace table ref.bulk_rule as
select regexp_extract(filename, '([a-z_]+)_regler\.csv$', 1) as format, regel, kolumn, text
from read_csv(
  getvariable('reference_path') || '/*_regler.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  filename = true, columns = {'regel': 'UTINYINT', 'kolumn': 'VARCHAR', 'text': 'VARCHAR'}
);
create or replace table ref.kontroll as
from read_csv(
  getvariable('reference_path') || '/kontroller.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'kontroll': 'VARCHAR', 'namn': 'VARCHAR', 'allvar': 'VARCHAR', 'regel': 'VARCHAR', 'atgard': 'VARCHAR'
  }
);
create or replace table ref.matt as
select matt, enhet, ungefar_100 = 'J' as ungefar_100, namn, kalla
from read_csv(
  getvariable('reference_path') || '/matt.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'matt': 'VARCHAR', 'enhet': 'VARCHAR', 'ungefar_100': 'VARCHAR', 'namn': 'VARCHAR', 'kalla': 'VARCHAR'}
);
create or replace table ref.matt_rubrik as
select kalla, rubrik_nyckel(grupp) as grupp, rubrik_nyckel(rubrik) as rubrik, matt, coalesce(dimension, '') as dimension
from read_csv(
  getvariable('reference_path') || '/matt_rubriker.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'kalla': 'VARCHAR', 'grupp': 'VARCHAR', 'rubrik': 'VARCHAR', 'matt': 'VARCHAR', 'dimension': 'VARCHAR',
    'hanvisning': 'VARCHAR'
  }
);
create or replace table ref.amne_rubrik as
select rubrik_nyckel(rubrik) as rubrik, dimension
from read_csv(
  getvariable('reference_path') || '/amnen_rubriker.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'rubrik': 'VARCHAR', 'dimension': 'VARCHAR'}
);
create or replace table ref.perspektiv as
from read_csv(
  getvariable('reference_path') || '/perspektiv.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'typ_av_huvudman': 'VARCHAR', 'perspektiv': 'VARCHAR', 'kalla': 'VARCHAR'}
);
create or replace table ref.seriebrott as
select matt, kalla, fran, period_plats(fran) as plats, orsak, regel, hanvisning
from read_csv(
  getvariable('reference_path') || '/seriebrott.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'matt': 'VARCHAR', 'kalla': 'VARCHAR', 'fran': 'VARCHAR', 'orsak': 'VARCHAR', 'regel': 'VARCHAR',
    'hanvisning': 'VARCHAR'
  }
);
-- the level of a reading test that is the goal at the end of spring, by year; years without a published goal have no row
create or replace table ref.lasmal as
select arskurs, mal
from read_csv(
  getvariable('reference_path') || '/lasmal.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'arskurs': 'VARCHAR', 'mal': 'INTEGER', 'regel': 'VARCHAR', 'kalla': 'VARCHAR'}
);
-- the step that a word of a subject assessment stands for, lowest first (AK-3)
create or replace table ref.omdomesskala as
select rubrik_nyckel(omdome) as omdome_nyckel, steg
from read_csv(
  getvariable('reference_path') || '/omdomesskala.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'omdome': 'VARCHAR', 'steg': 'INTEGER', 'regel': 'VARCHAR', 'kalla': 'VARCHAR'}
);
-- what an answer is on a scale: points of the index ×6, null where the scale gives none or the answer is "vet ej"
create or replace table ref.enkat_skala as
select
  skala, rubrik_nyckel(svar) as svar_nyckel, typ = 'vet_ej' as vet_ej, poang_x6, positivt = 'J' as positivt,
  positivt_omvand = 'J' as positivt_omvand
from read_csv(
  getvariable('reference_path') || '/enkat_skalor.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'skala': 'VARCHAR', 'svar': 'VARCHAR', 'typ': 'VARCHAR', 'poang_x6': 'INTEGER', 'positivt': 'VARCHAR',
    'positivt_omvand': 'VARCHAR', 'regel': 'VARCHAR', 'kalla': 'VARCHAR'
  }
);
-- areas of Kolada's groups "Liknande kommuner" that speak of schools, and the school form each is of; null when of all
create or replace table ref.kommungrupp as
select omrade, skolform
from read_csv(
  getvariable('reference_path') || '/kommungrupper.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'omrade': 'VARCHAR', 'skolform': 'VARCHAR', 'kalla': 'VARCHAR'}
);
-- Kolada's model of municipalities: the KPIs of the actual value, the modelled one and the deviation
create or replace table ref.kolada_modell as
from read_csv(
  getvariable('reference_path') || '/kolada_modell.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {
    'indicator_id': 'VARCHAR', 'perspective': 'VARCHAR', 'faktiskt': 'VARCHAR', 'beraknat': 'VARCHAR',
    'avvikelse': 'VARCHAR'
  }
);
-- measures that SALSA lacks and an own model may be made of
create or replace table ref.egen_modell as
select indicator_id, matt, coalesce(dimension, '') as dimension
from read_csv(
  getvariable('reference_path') || '/egen_modell.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'indicator_id': 'VARCHAR', 'matt': 'VARCHAR', 'dimension': 'VARCHAR', 'hanvisning': 'VARCHAR'}
);
