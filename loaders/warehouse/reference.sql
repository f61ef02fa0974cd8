-- Curated lists from data/reference, read anew each time the warehouse is opened: they are inputs, not state.
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
    'title': 'VARCHAR'
  }
);
create or replace table ref.betyg as
select betygssystem, betyg, poang_x2, godkand = 'J' as godkand
from read_csv(
  getvariable('reference_path') || '/betyg.csv', delim = ';', header = true, auto_detect = false, quote = '"',
  columns = {'betygssystem': 'VARCHAR', 'betyg': 'VARCHAR', 'poang_x2': 'INTEGER', 'godkand': 'VARCHAR'}
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
