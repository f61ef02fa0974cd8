-- What indicators count of pupils' grades. Grain: one row per fact, årskurs, subject, läsår and pupil. amount is 0 or 1
-- for a share and doubled points for a mean (MV-15).
create or replace view mart.grade_fact as
-- the mean counts pupils with at least one passed grade (MV-7); the shares count all who finished (MV-8)
select 9 as arskurs, null::varchar as amne, 'merit17_x2' as fact, lasar_slut, skolenhetskod, kon, file_id, merit17_x2 as amount
from mart.pupil_result where passed_any
union all
select 9, null, share.fact, lasar_slut, skolenhetskod, kon, file_id, share.holds::integer
from mart.pupil_result
cross join lateral unnest([
  {'fact': 'alla_amnen', 'holds': alla_amnen}, {'fact': 'behorig_yr', 'holds': behorig_yr},
  {'fact': 'behorig_es', 'holds': behorig_es}, {'fact': 'behorig_eksahu', 'holds': behorig_eksahu},
  {'fact': 'behorig_nate', 'holds': behorig_nate}
]) as each(share)
union all
select 6, null, 'alla_amnen', lasar_slut, skolenhetskod, kon, file_id, alla_amnen::integer
from mart.pupil_result_ak6
union all
-- whoever read the subject counts, streck included; whoever did not is in neither numerator nor denominator (MV-2)
select arskurs, amne, 'godkand', lasar_slut, skolenhetskod, kon, file_id, godkand::integer
from mart.subject_result where utfall <> 'ej_last'
union all
select arskurs, amne, 'poang_x2', lasar_slut, skolenhetskod, kon, file_id, poang_x2
from mart.subject_result where utfall <> 'ej_last';
