-- A count of 0 beside values of the same pupils (DC-4): Skolverket sometimes writes 0 where the count is missing. Grain: one
-- finding per row of a file.
insert into meta.check
select
  'noll_antal', published.file_id, published.row_number, kontroll.allvar,
  'Antalet är 0, men på samma rad finns värden: ' || min(published.unit_id) || ' ' || min(published.period) || '. '
    || kontroll.atgard
from stg.published as published
join ref.kontroll as kontroll on kontroll.kontroll = 'noll_antal'
-- a value of nobody cannot be; a row with nobody and no values is as it should be
where published.n = 0 and published.value is not null
group by published.file_id, published.row_number, kontroll.allvar, kontroll.atgard;
