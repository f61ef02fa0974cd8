-- A number as Swedish sources write it: decimal comma, spaces as thousands separator. Anything else is null,
-- and the staging tables then look the text up among the source's symbols.
create or replace macro svenskt_tal(t) as
  case
    when regexp_full_match(replace(replace(trim(t), ' ', ''), chr(160), ''), '-?\d{1,15}(,\d{1,15})?')
    then cast(replace(replace(replace(trim(t), ' ', ''), chr(160), ''), ',', '.') as double)
  end;
-- A number as JSON has it, and finite: not NaN, inf or 1e400, which a plain cast takes.
create or replace macro json_tal(t) as
  case when regexp_full_match(t, '-?\d{1,15}(\.\d{1,30})?([eE][-+]?\d{1,2})?') then try_cast(t as double) end;
-- Text without what cannot be seen round it: spaces of all kinds, marks without width, byte order marks.
create or replace macro trim_unseen(t) as
  trim(t, ' ' || chr(9) || chr(160) || chr(8203) || chr(8204) || chr(8205) || chr(8239) || chr(8288) || chr(65279));
-- "2024/25" → 2025, the year the läsår ends (MV-11); null when it is not a läsår.
create or replace macro lasar_slut(t) as
  case when regexp_full_match(t, '\d{4}/\d{2}') then cast(left(t, 4) as integer) + 1 end;
-- The days a term may have (skolförordningen 3 kap.: it begins in August at the earliest and ends in June at the latest),
-- with room for lovskola on either side; `slut` is the year the läsår ends.
create or replace macro termin_inleds(slut, termin) as
  case when termin = 'HT' then make_date(slut - 1, 7, 1) else make_date(slut, 1, 1) end;
create or replace macro termin_slutar(slut, termin) as
  case when termin = 'HT' then make_date(slut - 1, 12, 31) else make_date(slut, 6, 30) end;
-- 2025 → "2024/25"
create or replace macro lasar_text(slut) as
  (slut - 1)::varchar || '/' || lpad((slut % 100)::varchar, 2, '0');
