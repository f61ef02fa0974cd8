-- What an import has kept, in the terms of countGrades. Grain: one row.
select
  (select records from meta.file) as records,
  (select count(*) from stg.betyg) as accepted,
  (select count(*) from meta.quarantine) as quarantined,
  (select ignored from meta.file) as ignored,
  (select count(distinct pupil) from stg.betyg) as pupils,
  -- each record has a row of its own, and none has two
  (select count(distinct row_number) from stg.betyg) as rows_apart,
  (
    select string_agg(label || '=' || n, ' ' order by label)
    from (select code as label, count(*) as n from meta.quarantine group by code)
  ) as rules,
  (
    select string_agg(label || '=' || n, ' ' order by label)
    from (select lasar_slut || ':' || betyg as label, count(*) as n from stg.betyg group by lasar_slut, betyg)
  ) as kept;
