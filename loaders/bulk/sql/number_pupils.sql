-- Gives every new code its running number. Grain of stg.pupil: one row per pupil.
insert into stg.pupil (pupil, code, okand_bakgrund)
select
  (select coalesce(max(pupil), 0) from stg.pupil) + row_number() over (order by new_code.code) as pupil,
  new_code.code, new_code.okand_bakgrund
from (
  select code, any_value(okand_bakgrund) as okand_bakgrund
  from bulk_code
  anti join stg.pupil using (code)
  group by code
) as new_code;

-- Grain: one row per distinct elev_id of the load; two ids may be the same pupil.
create or replace temp table bulk_pupil as
select bulk_code.elev_id, pupil.pupil
from bulk_code
join stg.pupil as pupil using (code);
