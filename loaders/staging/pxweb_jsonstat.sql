-- Tables of Skolverket's statistics database, in the shape of stg.published. Grain: one row per file and cell. Any table
-- may come, so a measure that ref.matt_rubrik lacks goes by the table's own words, in the dimension.
create or replace table stg.pxweb_jsonstat as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.pxweb_jsonstat semi join meta.standing using (scope, file_id)
)
select
  rad.file_id, rad.row_number, 'pxweb_jsonstat' as source, coalesce(rubrik.matt, 'pxweb_ovrigt') as measure,
  coalesce(rubrik.dimension, concat_ws(': ', nullif(rad.tabell, ''), rad.matt_text)) as dimension,
  -- levels are 00 (Riket), a kommunkod, and a huvudman's number with or without one of its units
  case
    when rad.omrade = '00' then 'national'
    when regexp_full_match(rad.omrade, '\d{4}') then 'municipality'
    when regexp_full_match(rad.omrade, '\d{10}-\d{8}') then 'unit'
    else 'organizer'
  end as unit_level,
  case
    when rad.omrade = '00' then '0000'
    when regexp_full_match(rad.omrade, '\d{10}-\d{8}') then right(rad.omrade, 8)
    else rad.omrade
  end as unit_id,
  case
    when rad.omrade = '00' then 'riket'
    when regexp_full_match(rad.omrade, '\d{4}') then 'lageskommun'
    when regexp_full_match(rad.omrade, '\d{10}-\d{8}') then 'skolenhet'
    else 'huvudman'
  end as perspective,
  'alla' as grupp, coalesce(lasar_slut(rad.tid_text), try_cast(rad.tid as integer)) as year, rad.tid_text as period,
  rad.matt_text as header, coalesce(rad.varde, rad.status) as text, json_tal(rad.varde) as value,
  case when json_tal(rad.varde) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason, null::double as n
from standing_row as rad
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'pxweb_jsonstat' and rubrik.rubrik = rubrik_nyckel(rad.matt_text)
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = rad.status and rad.varde is null;
