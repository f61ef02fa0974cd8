-- Skolenkäten's workbooks against themselves (EN-8): the municipality's units have no more answers than its row, and their
-- index weighted by answers is within 0.35 of the row's. A hidden unit may be inside the row, and is no finding. Grain:
-- one finding per file and area of questions.
insert into meta.check
with rad as (
  select told.*, svenskt_tal(antal_svar) as svar, svenskt_tal(text) as varde
  from scope.skolenkaten_xlsx as told
  -- a later file replaces what it covers as a whole (promise P3)
  semi join meta.standing using (scope, file_id)
  join meta.workspace as workspace
    on rubrik_nyckel(regexp_replace(told.kommun, '\s+kommun$', '')) = rubrik_nyckel(workspace.namn)
  where told.niva in ('kommun', 'enhet')
),
summa as (
  select
    file_id, omrade, fraga,
    any_value(row_number) filter (niva = 'kommun') as row_number,
    any_value(svar) filter (niva = 'kommun') as kommunens_svar,
    any_value(varde) filter (niva = 'kommun') as kommunens_varde,
    sum(svar) filter (niva = 'enhet') as enheternas_svar,
    sum(svar * varde) filter (niva = 'enhet' and varde is not null)
      / sum(svar) filter (niva = 'enhet' and varde is not null) as enheternas_varde
  from rad
  group by all
)
select
  'skolenkat_summa', summa.file_id, summa.row_number, kontroll.allvar,
  if(
    enheternas_svar > kommunens_svar,
    'Enheterna har fler svar (' || enheternas_svar::integer || ') än kommunen (' || kommunens_svar::integer || '). ',
    'Enheternas index för ' || omrade || ' är vägt ' || replace(format('{:.1f}', enheternas_varde), '.', ',')
      || ', men kommunens är ' || replace(format('{:.1f}', kommunens_varde), '.', ',') || '. '
  ) || kontroll.atgard
from summa
join ref.kontroll as kontroll on kontroll.kontroll = 'skolenkat_summa'
where enheternas_svar > kommunens_svar or abs(enheternas_varde - kommunens_varde) > 0.35
-- the numbers of answers are of the sheet, and told once
qualify enheternas_svar is null or enheternas_svar <= kommunens_svar
  or row_number() over (partition by summa.file_id order by omrade, fraga) = 1;
