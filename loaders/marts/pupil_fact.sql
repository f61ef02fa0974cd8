-- What indicators count of pupils' records, whichever they are. Grain: one row per family, fact, årskurs, subject, period
-- and pupil (participation in adult education). divisor is null but for a ratio of two sums. person tells whose the row is
-- where one person can have several, and is null where a row is a person. rest tells whether the row has none of the
-- outcomes that the population's indicators tell of, null where that is not told.
create or replace view mart.pupil_fact as
select
  'betyg' as family, fact, arskurs, amne, lasar_text(lasar_slut::integer) as period, lasar_slut, skolenhetskod, kon, file_id,
  amount, null::bigint as divisor
from mart.grade_fact
union all by name
select 'franvaro' as family, * from mart.franvaro_fact
union all by name
select 'lasning' as family, * from mart.lasning_fact
union all by name
-- other_file_id: a second file that the amount rests on
select 'np' as family, * from mart.np_fact
union all by name
select 'bakgrund' as family, * from mart.bakgrund_fact
union all by name
select 'omdomen' as family, * from mart.omdomen_fact
union all by name
select 'gymnasium' as family, * from mart.gymnasium_fact
union all by name
select 'vux' as family, * from mart.vux_fact;
