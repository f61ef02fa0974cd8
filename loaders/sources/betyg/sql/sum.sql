-- What the records that hold by themselves say together, per id as it is written.
-- Grain: one row per elev_id, läsår and term of bulk_load.
create or replace temp table bulk_sum as
select
  id_or_value as elev_id,
  lasar_slut,
  termin,
  count(*) as records,
  bit_or(1::bigint << enum_code(amne)) as subjects,
  min(enhet) as first_enhet,
  max(enhet) as last_enhet,
  min(kon) as first_kon,
  max(kon) as last_kon
from bulk_load
where verdict = 0
group by id_or_value, lasar_slut, termin;
