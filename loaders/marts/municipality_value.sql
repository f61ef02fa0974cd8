-- What is published of other municipalities, in the measures that an indicator is: the latest of each. Grain: one row per
-- indicator, perspective, period and municipality. Perspectives stay apart (MV-12).
create or replace table mart.municipality_value as
with indicator as (
  select matt as measure, coalesce(dimension, '') as dimension, indicator_id from ref.kolada_kpi where indicator_id is not null
  union
  select matt, coalesce(dimension, ''), indicator_id from meta.indicator where matt is not null
)
select
  indicator.indicator_id, rad.perspective, rad.year, rad.period, rad.unit_id as kommunkod, rad.value, rad.source,
  rad.file_id
from mart.published_value as rad
join indicator using (measure, dimension)
cross join meta.workspace as workspace
where rad.unit_level = 'municipality' and rad.grupp = 'alla' and rad.status = 'ok'
  -- the own value is what values.csv shows; Riket and the regions are no municipalities
  and rad.unit_id <> workspace.kommunkod and rad.unit_id not like '00%'
  -- the state's, the regions' and international schools are no perspective of ours
  and rad.perspective in ('kommunala_skolor', 'lageskommun', 'hemkommun', 'fristaende')
-- the latest that anyone has is the latest of those who have it: older values are not compared
qualify rad.year = max(rad.year) over (partition by indicator.indicator_id, rad.perspective, rad.unit_id);
