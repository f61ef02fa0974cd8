-- Subject assessments judged by the scale (AK-3). Grain of mart.assessment: one row per läsår, occasion, pupil and subject.
-- steg is null for a word that is none of the scale's. insamlat is the day of the latest assessment of the occasion, by which
-- the age of each is told; datum is null where the file has no day.
create or replace table mart.assessment as
with recorded as (
  select
    lasar_slut,
    -- October and March are the terms' occasions (AK-3)
    case
      when regexp_full_match(tillfalle, 'okt(ober)?[ -]*((20)?\d\d)?') then 'ht'
      when regexp_full_match(tillfalle, 'mars[ -]*((20)?\d\d)?') then 'vt'
      else tillfalle_termin(tillfalle)
    end as tillfalle,
    elev_kod, amne, omdome, datum, file_id, row_number,
    {'enhet': skolenhetskod, 'arskurs': arskurs, 'kon': kon} as pupil
  from stg.omdomen
),
-- the latest of each pupil and subject, also where the pupil has moved or the occasion was written in another way
latest as (
  select
    lasar_slut, tillfalle, elev_kod, amne, max(file_id) as file_id,
    arg_max({'omdome': omdome, 'datum': datum}, (file_id, row_number)) as made
  from recorded
  group by all
),
placed as (
  select lasar_slut, tillfalle, elev_kod, arg_max(pupil, (file_id, row_number)) as pupil
  from recorded
  group by all
)
select
  lasar_slut, tillfalle, elev_kod, amne, pupil.enhet as skolenhetskod, pupil.kon as kon, file_id,
  case when pupil.arskurs in ('1', '2', '3') then 'lag' when pupil.arskurs in ('4', '5', '6') then 'mellan' else 'hog' end
    as stadium,
  scale.steg,
  made.datum,
  max(made.datum) over (partition by lasar_slut, tillfalle) as insamlat
from latest
join placed using (lasar_slut, tillfalle, elev_kod)
join mart.unit as unit on unit.skolenhetskod = pupil.enhet
left join ref.omdomesskala as scale on scale.omdome_nyckel = rubrik_nyckel(made.omdome)
-- the scale is grundskolan's; förskoleklass has no subjects
where unit.skolform = 'grundskola' and pupil.arskurs between '1' and '9';

-- What indicators count of subject assessments. Grain: one row per fact, läsår and pupil, or assessment where person tells
-- whose it is. amount is 0 or 1.
create or replace view mart.omdomen_fact as
with both_terms as (
  -- October and March are held against each other only for pupils assessed in both, at the unit of the later (AK-3)
  select
    spring.amne, spring.stadium, spring.lasar_slut, spring.skolenhetskod, spring.kon, spring.file_id,
    autumn.file_id as other_file_id, sign(spring.steg - autumn.steg) as andring
  from mart.assessment as spring
  join mart.assessment as autumn using (lasar_slut, elev_kod, amne)
  where autumn.tillfalle = 'ht' and spring.tillfalle = 'vt'
    -- a word that is none of the scale's cannot be compared
    and spring.steg is not null and autumn.steg is not null
)
select
  each.fact.name || '_' || lower(amne) || '_' || stadium as fact, lasar_text(lasar_slut::integer) as period, lasar_slut,
  skolenhetskod, kon, file_id, other_file_id, each.fact.holds::bigint as amount, null::bigint as divisor,
  null::varchar as person, andring = 0 as rest
from both_terms
cross join lateral unnest([
  {'name': 'hojt', 'holds': (andring > 0)::integer}, {'name': 'sankt', 'holds': (andring < 0)::integer}
]) as each(fact)
union all
select
  each.fact.name, lasar_text(lasar_slut::integer) || ' ' || tillfalle, lasar_slut,
  skolenhetskod, kon, file_id, null, each.fact.holds::bigint, null, elev_kod,
  -- between four and eight months
  datum < insamlat - interval 4 month and datum >= insamlat - interval 8 month
from mart.assessment
cross join lateral unnest([
  {'name': 'farska', 'holds': (datum >= insamlat - interval 4 month)::integer},
  {'name': 'gamla', 'holds': (datum < insamlat - interval 8 month)::integer}
]) as each(fact)
-- an assessment without a day is neither new nor old; a check tells of it
where datum is not null;
