-- Published background of the municipality and its units, and results without newly immigrated pupils (F15). Grain: one
-- row per measure, place, perspective and period. Aggregates of public sources alone: no pupil's background is taken in
-- (DC-15).
create or replace table mart.background_value as
select
  rad.measure, matt.namn as name, matt.enhet as unit_of_measure, rad.unit_id, rad.unit_level, rad.perspective, rad.year,
  rad.period, rad.value, rad.status, rad.status_reason
from mart.published_value as rad
join ref.matt as matt on matt.matt = rad.measure
cross join meta.workspace as workspace
left join mart.unit as unit on unit.skolenhetskod = rad.unit_id
where rad.grupp = 'alla'
  and rad.measure in (
    'salsa_foraldrar_utbildning', 'salsa_nyinvandrade', 'salsa_pojkar', 'foraldrar_eftergymnasial_gr',
    'nyinvandrade_okand_gr', 'nyinvandrade_okand_ak9', 'meritvarde_exkl_nyinv_ak9', 'alla_amnen_exkl_nyinv_ak9',
    'behorighet_yr_exkl_nyinv_ak9'
  )
  and case rad.unit_level
    when 'municipality' then rad.unit_id = workspace.kommunkod
    -- other municipalities' units are not ours to publish; independent ones only when the municipality has chosen so
    when 'unit' then unit.huvudman = 'Kommunal' or unit.huvudman is not null and workspace.fristaende_enheter
    else false
  end
  -- the state's, the regions' and international schools are no perspective of ours
  and rad.perspective in ('skolenhet', 'kommunala_skolor', 'lageskommun', 'hemkommun', 'fristaende');
