-- Every figure of a public source, typed: value or status, never both. Grain: one row per file, measure, dimension, unit,
-- perspective, sex and period; the same figure may stand in several files and sources. `year` is the year a läsår ends,
-- a calendar year or a survey's year, `period` the same in the source's words; `header` names the column or measure in
-- the source, `text` is the cell. Missing is null, with a status and, in Swedish, a reason.
create or replace view stg.published as
with slutbetyg as (
  select
    rad.file_id, rad.row_number, 'skolverket_slutbetyg_skolenhet' as source, rubrik.matt as measure, rubrik.dimension,
    'unit' as unit_level, rad.skolenhetskod as unit_id, 'skolenhet' as perspective, 'alla' as grupp,
    rad.lasar_slut as year, lasar_text(rad.lasar_slut) as period, rad.measure as header, rad.text, rad.value, rad.status,
    rad.status_reason, rad.antal_elever as n
  from stg.skolverket_slutbetyg as rad
  left join ref.matt_rubrik as rubrik
    on rubrik.kalla = 'skolverket_slutbetyg_skolenhet' and rubrik.rubrik = rubrik_nyckel(rad.measure)
),
behorighet as (
  select
    rad.file_id, rad.row_number, 'skolverket_behorighet_kommun' as source, rubrik.matt as measure, rubrik.dimension,
    'municipality' as unit_level, rad.kommunkod as unit_id, huvudman.perspektiv as perspective,
    grupp_av(rad.kon) as grupp, rad.lasar_slut as year, lasar_text(rad.lasar_slut) as period, rad.measure as header,
    rad.text, rad.value, rad.status, rad.status_reason, rad.antal_elever as n
  from stg.skolverket_behorighet as rad
  left join ref.matt_rubrik as rubrik
    on rubrik.kalla = 'skolverket_behorighet_kommun' and rubrik.rubrik = rubrik_nyckel(rad.measure)
  left join ref.perspektiv as huvudman using (typ_av_huvudman)
),
kolada as (
  select
    rad.file_id, rad.row_number, 'kolada_data' as source, kpi.matt as measure, coalesce(kpi.dimension, '') as dimension,
    case when rad.kommunkod = '0000' then 'national' else 'municipality' end as unit_level, rad.kommunkod as unit_id,
    -- Riket is of the population that the KPI's municipalities are of
    kpi.perspective, rad.grupp, rad.lasar_slut as year,
    case when kpi.tid = 'lasar' then lasar_text(rad.lasar_slut) else rad.lasar_slut::varchar end as period,
    rad.kpi as header, rad.text, rad.value, rad.status, rad.status_reason, null::double as n
  from stg.kolada as rad
  join ref.kolada_kpi as kpi using (kpi)
)
from slutbetyg
union all by name from behorighet
union all by name from kolada
union all by name from stg.kolada_oudata
union all by name from stg.skolverket_slutbetyg_kommun
union all by name from stg.skolverket_betyg_ak6_kommun
union all by name from stg.skolverket_amnesbetyg_over_tid
union all by name from stg.skolverket_betygsresultat_over_tid
union all by name from stg.skolverket_np_ak9_kommun
union all by name from stg.skolverket_elever_kommun
union all by name from stg.skolverket_elever_skolenhet
union all by name from stg.skolverket_personal_kommun
union all by name from stg.skolverket_kostnader_kommun
union all by name from stg.skolverket_avgangselever_skolenhet
union all by name from stg.skolverket_api_statistik_gr
union all by name from stg.salsa_matt
union all by name from stg.skolenkaten_api
union all by name from stg.skolenkaten_index
union all by name from stg.skolenkaten_xlsx
union all by name from stg.pxweb_jsonstat;
