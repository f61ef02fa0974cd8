-- Skolverket "Avgångselever, nationella program" per skolenhet, in the shape of stg.published. Grain: one row per file,
-- school unit, programme and measure. The dimension is the programme as written, totals among them, and for a course
-- "programme/course". n is the leavers of the programme, and null for the
-- mean of those with an exam: how many they are is not published (GY-10).
create or replace table stg.skolverket_avgangselever_skolenhet as
with standing_row as (
  -- a later file replaces what it covers as a whole (promise P3)
  from scope.skolverket_avgangselever_skolenhet semi join meta.standing using (scope, file_id)
  -- while a file is taken in, only its own cells are asked of
  where file_id = coalesce(getvariable('only_file'), file_id)
)
select
  rad.file_id, rad.row_number, 'skolverket_avgangselever_skolenhet' as source, rubrik.matt as measure,
  case when rubrik.matt = 'gy_kurs_minst_e' then rad.program || '/' || rad.matt else rad.program end as dimension,
  'unit' as unit_level, rad.skolenhetskod as unit_id, 'skolenhet' as perspective, 'alla' as grupp,
  lasar_slut(rad.lasar) as year, rad.lasar as period, rad.matt as header, rad.text, svenskt_tal(rad.text) as value,
  case when svenskt_tal(rad.text) is not null then 'ok' else symbol.status end as status,
  symbol.reason as status_reason,
  case when rubrik.matt not in ('gy_avgangselever', 'gy_betygspoang_examen') then
    max(svenskt_tal(rad.text)) filter (rubrik.matt = 'gy_avgangselever') over (partition by rad.file_id, rad.row_number)
  end as n
from standing_row as rad
-- above the courses stands one header that names their measure; the others have their own
left join ref.matt_rubrik as rubrik
  on rubrik.kalla = 'skolverket_avgangselever_skolenhet'
  and rubrik.rubrik = rubrik_nyckel(coalesce(nullif(rad.grupp, ''), rad.matt))
left join ref.symbol as symbol
  on symbol.family = 'skolverket' and symbol.symbol = trim(rad.text) and svenskt_tal(rad.text) is null;
