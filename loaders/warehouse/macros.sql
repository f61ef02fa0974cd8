-- A number as Swedish sources write it: decimal comma, spaces as thousands separator. Anything else is null,
-- and the staging tables then look the text up among the source's symbols.
create or replace macro svenskt_tal(t) as
  case
    when regexp_full_match(replace(replace(trim(t), ' ', ''), chr(160), ''), '-?\d+(,\d+)?')
    then cast(replace(replace(replace(trim(t), ' ', ''), chr(160), ''), ',', '.') as double)
  end;
-- "2024/25" → 2025, the year the läsår ends (MV-11); null when it is not a läsår.
create or replace macro lasar_slut(t) as
  case when regexp_full_match(t, '\d{4}/\d{2}') then cast(left(t, 4) as integer) + 1 end;
-- 2025 → "2024/25"
create or replace macro lasar_text(slut) as
  (slut - 1)::varchar || '/' || lpad((slut % 100)::varchar, 2, '0');
