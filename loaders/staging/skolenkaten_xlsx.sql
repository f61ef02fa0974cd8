-- Skolenkäten's workbooks, in the shape of stg.published. Grain: one row per file, unit (or sum) and area of questions,
-- and one for the response rate. n is the answers. A municipality is told by name only, so its unit_id is the name.
create or replace table stg.skolenkaten_xlsx as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolenkaten_xlsx semi join meta.standing using (scope, file_id)
),
long as (
  select * exclude (svarsfrekvens) from standing_row
  union all by name
  -- the response rate stands once on each row of the sheet, and here once for each of its areas
  select distinct on (file_id, row_number) * exclude (svarsfrekvens) replace ('Svarsfrekvens' as omrade, svarsfrekvens as text)
  from standing_row
)
select
  rad.file_id, rad.row_number, 'skolenkaten_xlsx' as source, coalesce(rubrik.matt, 'skolenkat_ovrigt') as measure,
  -- an area without a measure of its own keeps its name
  concat_ws('/', rad.svarande, case when rubrik.matt is null then rubrik_nyckel(rad.omrade) end) as dimension,
  case rad.niva
    when 'enhet' then 'unit' when 'huvudman' then 'organizer' when 'kommun' then 'municipality_name'
    when 'samtliga' then 'national'
  end as unit_level,
  case rad.niva
    when 'enhet' then rad.skolenhetskod when 'huvudman' then rad.orgnr when 'kommun' then rad.kommun
    when 'samtliga' then '0000'
  end as unit_id,
  case rad.niva
    when 'enhet' then 'skolenhet' when 'huvudman' then 'huvudman' when 'kommun' then 'lageskommun'
    when 'samtliga' then 'riket'
  end as perspective,
  'alla' as grupp, period_plats(rad.omgang) // 2 as year, rad.omgang as period, rad.omrade as header, rad.text,
  case
    when rubrik.matt = 'skolenkat_svarsfrekvens' then svarsfrekvens_tal(rad.text)
    else svenskt_tal(rad.text)
  end as value,
  -- 0 is a real zero; hidden is - or an empty cell (EN-2, EN-8)
  case
    when rubrik.matt = 'skolenkat_svarsfrekvens' and svarsfrekvens_tal(rad.text) between 0 and 100 then 'ok'
    when rubrik.matt is distinct from 'skolenkat_svarsfrekvens' and svenskt_tal(rad.text) between 0 and 10 then 'ok'
    else symbol.status
  end as status,
  symbol.reason as status_reason, svenskt_tal(rad.antal_svar) as n
from long as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolenkaten_xlsx' and rubrik.rubrik = rubrik_nyckel(rad.omrade)
left join ref.symbol as symbol on symbol.family = 'skolenkaten' and symbol.symbol = trim(rad.text);
