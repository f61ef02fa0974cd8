-- A number as Swedish sources write it: decimal comma, spaces as thousands separator. Anything else is null,
-- and the staging tables then look the text up among the source's symbols.
create or replace macro svenskt_tal(t) as
  case
    when regexp_full_match(replace(replace(trim(t), ' ', ''), chr(160), ''), '-?\d{1,15}(,\d{1,15})?')
    then cast(replace(replace(replace(trim(t), ' ', ''), chr(160), ''), ',', '.') as double)
  end;
-- A header as it is compared with ref.matt_rubrik: case, å/ä/ö, spaces, hyphens, full stops and # do not count.
create or replace macro rubrik_nyckel(t) as
  translate(strip_accents(lower(coalesce(t, ''))), ' .#-‐‑–' || chr(9) || chr(10) || chr(13) || chr(160), '');
-- Where a period stands in time, in half years: a läsår and a spring round in the spring, an autumn round after it.
create or replace macro period_plats(p) as
  case
    when regexp_full_match(p, '\d{4}/\d{2}') then (cast(left(p, 4) as integer) + 1) * 2
    when regexp_full_match(p, '\d{4}') then cast(p as integer) * 2
    when regexp_full_match(p, '[HV]T\d{2}') then (2000 + cast(right(p, 2) as integer)) * 2 + (left(p, 1) = 'H')::integer
  end;
-- The group of pupils a source's column or row is of; null when its word is unknown.
create or replace macro grupp_av(t) as
  case lower(coalesce(t, ''))
    when '' then 'alla' when 'samtliga' then 'alla' when 'totalt' then 'alla' when 't' then 'alla'
    when 'flickor' then 'flickor' when 'k' then 'flickor' when 'pojkar' then 'pojkar' when 'm' then 'pojkar'
  end;
-- Who answered Skolenkäten, as the indicators name them (contract §4); null for a year we do not know.
create or replace macro svarande_grupp(svarande, arskurs) as
  case
    when svarande = 'vardnadshavare' then 'vardnadshavare'
    when svarande = 'elever' and arskurs in ('ak5', 'ak8', 'ak9') then 'elever_' || arskurs
    when svarande = 'elever' and arskurs = 'ar2' then 'elever_gy2'
  end;
-- "44%" and "7,6" → 44.0 and 7.6
create or replace macro andel_tal(t) as
  svenskt_tal(rtrim(trim(t), '%'));
-- A response rate in percent: "79%", "79" or, where a workbook keeps it as a number, "0,79".
create or replace macro svarsfrekvens_tal(t) as
  case when andel_tal(t) <= 1 and not contains(t, '%') then andel_tal(t) * 100 else andel_tal(t) end;
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
-- The term of an occasion in the municipality's word, "ht" or "vt"; another word, such as a month, stands as it is (LL-2).
create or replace macro tillfalle_termin(t) as
  case
    when regexp_full_match(t, '(ht|host(en)?|hosttermin(en)?)[ -]*((20)?\d\d)?') then 'ht'
    when regexp_full_match(t, '(vt|var(en)?|vartermin(en)?)[ -]*((20)?\d\d)?') then 'vt'
    else t
  end;
-- 2025 → "2024/25"
create or replace macro lasar_text(slut) as
  (slut - 1)::varchar || '/' || lpad((slut % 100)::varchar, 2, '0');
-- What a later file replaces as a whole: a unit and period of a family of tables, and the part of it a file may be of.
create or replace macro scope_of(family, unit, period, part := '') as
  {
    'family': family::varchar, 'unit': coalesce(unit, '')::varchar, 'period': coalesce(period, '')::varchar,
    'part': coalesce(part, '')::varchar
  };
-- A cell of a pupil file as it may be listed: itself when it has the shape of what is written in that column, rightly or
-- wrongly, else •••. A name of one word looks like a code, so words are shown only from a list. At most five digits in
-- other columns: six are a date of birth.
create or replace macro visad_cell(kolumn, t) as
  case
    when trim(t) = '' then trim(t)
    when regexp_full_match(trim(t), '[\d.,:+*~<>/–-]{1,12}') and length(regexp_replace(t, '\D', '', 'g')) < 6 then trim(t)
    when regexp_full_match(
      upper(trim(t)),
      case kolumn
        when 'lasar' then '(LÅ|LÄSÅR|LÄSÅRET)? ?\d{4} ?[/–-] ?(\d{2}|\d{4})|(HT|VT|HÖST|VÅR) ?\d{2,4}'
        when 'termin' then '(H|V|HT|VT|HÖST|VÅR|HÖSTEN|VÅREN|HÖSTTERMIN|VÅRTERMIN|SOMMAR) ?-?(\d{2}|\d{4})?'
        when 'skolenhetskod' then '[+-]?\d{1,9}([.,]\d{1,2})?|\d([.,]\d{1,8})?E\+?\d{1,2}|\d{1,8}E\d{1,2}|\d{1,3}([ .]\d{3}){1,2}'
        when 'arskurs' then '(ÅK|ÅR|ÅRSKURS|KLASS|GY|VUX)?\.? ?\d{1,2} ?[A-F]?|F|FSK|FK|F-KLASS|FÖRSKOLEKLASS'
        when 'kon' then '[FPKMXU]|FLICK(A|OR)|POJK(E|AR)|KVINN(A|OR|LIG)|MAN|MÄN|MANLIG|TJEJ|KILLE|OKÄN[DT]|ANNAT|ÖVRIGT|(FE)?MALE|GIRL|BOY'
        when 'amne' then
          '[A-ZÅÄÖ]|SVE|MAT|ENG|BIO|FYS|KEM|GEO|HIS|REL|SAMH|MUS|SLÖ|BIL|TEK|IDR|IDROTT|HKU|MSP|MATEMATIK|SVENSKA|ENGELSKA|'
          || '(M[12L]|MODERNA SPRÅK)? ?(SPANSKA|FRANSKA|TYSKA|FINSKA|ARABISKA|SPA|FRA|TYS|DEU|GER|FIN|ARA)|M[12L3]|[A-Z]{1,3}\d{1,2}'
        when 'betyg' then '[A-ZÅÄÖ][+-]?|IG|VG|MVG|GODKÄN[DT]|UNDERKÄN[DT]|STRECK|EJ|EJ BETYG|SAKNAS|NULL|NAN|[+-]?INF|NA|N/A|0X[0-9A-F]{1,4}|\dE\d{1,3}'
        else 'J|N|JA|NEJ|X|Y|YES|NO|TRUE|FALSE|SANT|FALSKT'
      end
    ) then trim(t)
    when t is not null then '•••'
  end;
