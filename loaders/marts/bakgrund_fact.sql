-- Pupils of year 9 with a temporary number or a samordningsnummer: unknown background (DC-17, SA-3). Grain: one row per läsår
-- and pupil. amount is 0 or 1.
create or replace view mart.bakgrund_fact as
select
  'okand_ak9' as fact, lasar_text(result.lasar_slut) as period, result.lasar_slut, result.skolenhetskod, result.kon,
  result.file_id, pupil.okand_bakgrund::bigint as amount, null::bigint as divisor
from mart.pupil_result as result
join stg.pupil as pupil using (pupil)
-- a läsår in which some id tells nothing has no figure: those without one could be counted from the other figures
qualify bool_and(pupil.okand_bakgrund is not null) over (partition by result.lasar_slut);
