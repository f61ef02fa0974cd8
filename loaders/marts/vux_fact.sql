-- What indicators count of courses in adult education. Grain: one row per fact and participation: participations, not
-- persons (VX-3); person tells whose they are. amount is 0 or 1; rest is a participation that goes on.
create or replace view mart.vux_fact as
with participation as (
  select
    vux.*,
    -- komvux at both levels is told as one; sfi has other courses and other pupils
    case when skolform = 'sfi' then 'sfi' else 'vux' end as utbildning
  from stg.vux as vux
),
outcome as (
  -- of all three outcomes (VX-1)
  select utbildning || '_slutfort' as fact, utfall = 'slutfort' as har, * from participation
  union all
  select utbildning || '_avbrott', utfall = 'avbrutet', * from participation
  union all
  -- of the finished only: who goes on next year is in neither numerator nor denominator (VX-1)
  select utbildning || '_avbrott_avslutade', utfall = 'avbrutet', * from participation where utfall <> 'fortsatter'
)
select
  -- the rows have a calendar year, no unit and no sex
  fact, ar::varchar as period, ar::integer as lasar_slut, null::varchar as skolenhetskod, null::varchar as kon, file_id,
  har::integer as amount, elev_kod as person, utfall = 'fortsatter' as rest
from outcome;
