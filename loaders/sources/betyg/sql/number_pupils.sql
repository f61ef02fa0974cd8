-- Gives every new code its running number. Grain of stg.pupil: one row per pupil.
insert into stg.pupil
select
  (select coalesce(max(pupil), 0) from stg.pupil) + row_number() over (order by new_code.code) as pupil,
  new_code.code
from (select distinct code from betyg_code anti join stg.pupil using (code)) as new_code;
