-- Cells of the standard formats (contract §3); null when the text is not of the form. Nearly every cell is right as it
-- stands, so it is looked up as it is first, and trimmed only when that fails. `tal`: the text cast to a whole number.
create or replace macro termin_av(t) as
  coalesce(try_cast(t as termin_kod), try_cast(upper(trim(t)) as termin_kod));
create or replace macro kon_av(t) as
  coalesce(
    try_cast(t as kon_kod),
    case upper(trim(t)) when 'F' then 'F' when 'K' then 'F' when 'P' then 'P' when 'M' then 'P' end::kon_kod
  );
create or replace macro enhet_av(t, tal) as
  case
    -- a number that is written back as the same eight digits was nothing else: not +1234567, not 123456e2
    when tal between 10000000 and 99999999 and tal::varchar = t then tal
    when regexp_full_match(trim(t), '\d{8}') then cast(trim(t) as integer)
  end;
create or replace macro minuter_av(t, tal) as
  case
    when tal between 0 and 9999999 and tal::varchar = t then tal
    when regexp_full_match(trim(t), '\d{1,7}') then cast(trim(t) as integer)
  end;
-- A day as 2025-01-31, of the years that the läsår of the formats have.
create or replace macro dag_av(t) as
  case
    when t like '____-__-__' and try_cast(t as date) between date '2000-01-01' and date '2099-12-31'
    then try_cast(t as date)
    when regexp_full_match(trim(t), '20\d\d-\d\d-\d\d') then try_cast(trim(t) as date)
  end;
