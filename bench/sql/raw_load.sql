-- The measure that imports are held against: DuckDB's own reader, every cell as text, nothing judged.
-- Grain: one row per record after the header. Variables: raw_path, raw_columns (struct of column → 'VARCHAR').
create or replace table raw_load as
from read_csv(
  getvariable('raw_path'),
  columns = getvariable('raw_columns'),
  -- records with a field missing or too many are in the file; `_over` and the padding take them in
  delim = ';', quote = '"', escape = '"', skip = 1, header = false, auto_detect = false, null_padding = true
);
