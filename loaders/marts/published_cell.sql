-- What public sources say, as published. Grain: one row per indicator, period, unit, group and perspective.
-- Where several sources or files say something about the same cell, the one nearest the pupils wins: Skolverket before
-- Kolada, and the newest file of each.
create or replace table mart.published_cell as
with skolenhet as (
  select
    case measure when 'meritvarde_17' then 'meritvarde_ak9' when 'alla_amnen' then 'alla_amnen_ak9'
      when 'behorighet_yr' then 'behorighet_yr_ak9' end as indicator_id,
    slutbetyg.lasar_slut, slutbetyg.skolenhetskod as unit_id, 'unit' as unit_level, 'alla' as grupp,
    'skolenhet' as perspective, slutbetyg.antal_elever as n, slutbetyg.value, slutbetyg.status,
    slutbetyg.status_reason, slutbetyg.file_id, slutbetyg.row_number, 1 as source_rank
  from stg.skolverket_slutbetyg as slutbetyg
  -- other municipalities' units are in the file, and not ours to publish
  join meta.workspace as workspace on workspace.kommunkod = slutbetyg.kommunkod
  -- independent schools only when the municipality has chosen so
  where slutbetyg.typ_av_huvudman = 'Kommunal' or workspace.fristaende_enheter
),
behorighet as (
  select
    'behorighet_' || rad.measure || '_ak9' as indicator_id, rad.lasar_slut, rad.kommunkod as unit_id,
    'municipality' as unit_level,
    case rad.kon when 'Samtliga' then 'alla' when 'Flickor' then 'flickor' when 'Pojkar' then 'pojkar' end as grupp,
    case rad.typ_av_huvudman when 'Samtliga' then 'lageskommun' when 'Kommunal' then 'kommunala_skolor'
      when 'Enskild' then 'fristaende' end as perspective,
    rad.antal_elever as n, rad.value, rad.status, rad.status_reason, rad.file_id, rad.row_number, 1 as source_rank
  from stg.skolverket_behorighet as rad
  join meta.workspace as workspace using (kommunkod)
),
kolada as (
  select
    kpi.indicator_id, rad.lasar_slut, rad.kommunkod as unit_id,
    case when rad.kommunkod = '0000' then 'national' else 'municipality' end as unit_level, rad.grupp,
    case when rad.kommunkod = '0000' then 'riket' else kpi.perspective end as perspective,
    null::double as n, rad.value, rad.status,
    case
      when rad.kommunkod = '0000' and rad.status = 'ok' and kpi.perspective = 'kommunala_skolor'
        then 'Riket avser elever i kommunala skolor.'
      when rad.kommunkod = '0000' and rad.status = 'ok' then 'Riket avser elever i alla skolor, kommunala och fristående.'
      else rad.status_reason
    end as status_reason,
    rad.file_id, rad.row_number,
    -- Riket stands beside the municipality's own schools, so municipal schools' Riket comes first
    case when rad.kommunkod <> '0000' or kpi.perspective = 'kommunala_skolor' then 2 else 3 end as source_rank
  from stg.kolada as rad
  join ref.kolada_kpi as kpi using (kpi)
  cross join meta.workspace as workspace
  -- a KPI may be pinned before an indicator uses it
  where kpi.indicator_id is not null
    and (
      rad.kommunkod = workspace.kommunkod
      -- Riket for residents or independent schools is another population than ours
      or rad.kommunkod = '0000' and kpi.perspective in ('kommunala_skolor', 'lageskommun')
    )
),
-- measures that an indicator is by name: the source nearest the pupils is chosen already
measure as (
  select
    indicator.indicator_id, rad.year as lasar_slut, rad.period, rad.unit_id, rad.unit_level, rad.grupp,
    case rad.unit_level when 'national' then 'riket' else rad.perspective end as perspective, rad.n,
    if(dold.few_answers, null, rad.value) as value, if(dold.few_answers, 'suppressed', rad.status) as status,
    case
      when dold.few_answers then 'Färre än ' || indicator.minimum_n || ' svar.'
      when rad.measure like 'skolenkat\_%' escape '\' and rad.unit_level = 'unit' and rad.status = 'ok'
        then nullif(concat_ws(' ',
          case when rad.measure <> 'skolenkat_svarsfrekvens'
            then 'Svarsfrekvens ' || cast(round(svarsfrekvens.value) as integer) || ' procent.' end,
          -- the guardians of a unit share a login (EN-7)
          case when rad.dimension = 'vardnadshavare'
            then 'Samma inloggning för alla vid enheten, så svarsfrekvensen är uppskattad och värdet svagare.' end
        ), '')
      when rad.unit_level = 'national' and rad.status = 'ok' and rad.perspective = 'kommunala_skolor'
        then 'Riket avser kommunala verksamheter.'
      when rad.unit_level = 'national' and rad.status = 'ok'
        then 'Riket avser alla verksamheter, kommunala och fristående.'
      else rad.status_reason
    end as status_reason,
    rad.file_id, rad.row_number,
    case when rad.unit_level <> 'national' or rad.perspective = 'kommunala_skolor' then 2 else 3 end as source_rank
  from mart.published_value as rad
  join meta.indicator as indicator on indicator.matt = rad.measure and indicator.dimension = rad.dimension
  cross join meta.workspace as workspace
  left join mart.unit on unit.skolenhetskod = rad.unit_id
  left join mart.published_value as svarsfrekvens
    on svarsfrekvens.measure = 'skolenkat_svarsfrekvens' and svarsfrekvens.dimension = rad.dimension
    and svarsfrekvens.unit_level = rad.unit_level and svarsfrekvens.unit_id = rad.unit_id
    and svarsfrekvens.perspective = rad.perspective and svarsfrekvens.grupp = rad.grupp
    and svarsfrekvens.period = rad.period
  cross join lateral (
    -- also where the source shows a value that so few are behind (EN-8)
    select coalesce(rad.measure like 'skolenkat\_%' escape '\' and rad.n < indicator.minimum_n, false) as few_answers
  ) as dold
  where
    case rad.unit_level
      when 'municipality' then rad.unit_id = workspace.kommunkod
      -- Riket for residents or independent schools is another population than ours
      when 'national' then rad.perspective in ('kommunala_skolor', 'lageskommun')
      -- other municipalities' units are not ours to publish; independent ones only when the municipality has chosen so
      else unit.huvudman = 'Kommunal' or unit.huvudman is not null and workspace.fristaende_enheter
    end
    -- the state's, the regions' and international schools are no perspective of ours
    and rad.perspective in ('skolenhet', 'kommunala_skolor', 'lageskommun', 'hemkommun', 'fristaende')
),
by_lasar as (
  from skolenhet union all from behorighet union all from kolada
),
every as (
  select *, lasar_text(lasar_slut::integer) as period from by_lasar
  union all by name
  from measure
)
select
  indicator_id, lasar_slut::integer as lasar_slut, period, unit_id, unit_level, grupp, perspective,
  n::integer as n, value, status, status_reason, file_id, row_number
from every
-- a cell that is only missing gives way to a source that has it
qualify row_number() over (
  partition by indicator_id, period, unit_id, unit_level, grupp, perspective
  order by status = 'missing', source_rank, file_id desc, row_number
) = 1;
