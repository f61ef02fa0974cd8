-- School units of the municipality. Grain: one row per skolenhetskod.
-- enheter.csv wins; otherwise the newest public source; a unit known only from the municipality's own files keeps its code
-- as name.
create or replace table mart.unit as
with seen as (
  select skolenhetskod, arg_max(skola, (lasar_slut, file_id)) as namn,
    arg_max(typ_av_huvudman, (lasar_slut, file_id)) as huvudman
  from stg.skolverket_slutbetyg
  join meta.workspace as workspace on workspace.kommunkod = skolverket_slutbetyg.kommunkod
  group by skolenhetskod
),
-- every school form that the newest list of the unit names; empty where it names none
registered as (
  select skolenhetskod, list_transform(arg_max(skolformer, file_id), lambda form: lower(trim(form))) as skolformer
  from stg.skolenhet
  where skolformer is not null
  group by skolenhetskod
),
own as (
  select lpad(enhet::varchar, 8, '0') as skolenhetskod from stg.betyg
  union
  select lpad(enhet::varchar, 8, '0') from stg.franvaro
  union
  select skolenhetskod from stg.gymnasium
  union
  select skolenhetskod from stg.lasning
  union
  select skolenhetskod from stg.omdomen
  union
  -- a survey may be of the whole municipality, whose code has four digits
  select skolenhetskod from stg.enkat_svar where length(skolenhetskod) = 8
  union
  select skolenhetskod from stg.enkat_population where length(skolenhetskod) = 8
),
every as (
  select skolenhetskod from meta.enhet
  union
  select skolenhetskod from seen
  union
  select skolenhetskod from own
)
select
  every.skolenhetskod,
  coalesce(enhet.namn, seen.namn, every.skolenhetskod) as namn,
  coalesce(nullif(enhet.kort_namn, ''), enhet.namn, seen.namn, every.skolenhetskod) as kort_namn,
  case
    when starts_with(lower(trim(enhet.skolform)), 'anpassad') then 'anpassad'
    when enhet.skolform is not null then enhet.skolform
    -- a unit with anpassad skola alone, by its old or its new name, is never grundskola (AN-1)
    when len(registered.skolformer) > 0 and list_has_all(['gran', 'grs', 'gyan', 'gys'], registered.skolformer) then 'anpassad'
    when every.skolenhetskod in (select skolenhetskod from stg.gymnasium) then 'gymnasieskola'
    else 'grundskola'
  end as skolform,
  case
    when enhet.huvudman is not null then case when lower(enhet.huvudman) = 'kommunal' then 'Kommunal' else 'Enskild' end
    when seen.huvudman is not null then seen.huvudman
    -- a unit only in the municipality's own files is the municipality's own
    else 'Kommunal'
  end as huvudman,
  coalesce(enhet.foljer_pa, '') as foljer_pa
from every
left join meta.enhet as enhet using (skolenhetskod)
left join seen using (skolenhetskod)
left join registered using (skolenhetskod);
