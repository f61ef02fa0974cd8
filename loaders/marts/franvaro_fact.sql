-- Absence in grundskolan. Grain of mart.pupil_absence: one row per läsår, unit and pupil at the unit; a pupil who has moved
-- is at both, each with the unit's own lessons.
create or replace table mart.pupil_absence as
with recorded as (
  select
    franvaro.lasar_slut, lpad(franvaro.enhet::varchar, 8, '0') as skolenhetskod, franvaro.pupil, franvaro.termin,
    franvaro.kon, franvaro.file_id, franvaro.undervisningstid_min, franvaro.rapporterad_min,
    franvaro.giltig_min + franvaro.ogiltig_min as franvaro_min, franvaro.ogiltig_min
  from stg.franvaro as franvaro
)
select
  lasar_slut, skolenhetskod, pupil, any_value(recorded.kon) as kon, max(file_id) as file_id,
  sum(undervisningstid_min) as undervisningstid_min, sum(franvaro_min) as franvaro_min, sum(ogiltig_min) as ogiltig_min,
  -- reported time is known of a pupil only when it is known of all her periods (FR-5)
  case when count(rapporterad_min) = count(*) then sum(rapporterad_min) end as rapporterad_min
from recorded
join mart.unit using (skolenhetskod)
-- gymnasieskolan's absence is kept apart (FR-9), and förskolan's is of another kind (FR-10)
where unit.skolform = 'grundskola'
group by lasar_slut, skolenhetskod, pupil
-- no lessons, no share of them
having sum(undervisningstid_min) > 0;

-- What indicators count of absence (FR-3, FR-7). Grain: one row per fact, läsår, unit and pupil. For a ratio amount and
-- divisor are minutes; for a share amount is 0 or 1.
create or replace view mart.franvaro_fact as
with each_fact as (
  select 'total' as fact, franvaro_min as amount, undervisningstid_min as divisor, * from mart.pupil_absence
  union all
  select 'ogiltig', ogiltig_min, undervisningstid_min, * from mart.pupil_absence
  union all
  -- where reported time is not delivered nothing is known of it
  select 'rapporterad', rapporterad_min, undervisningstid_min, * from mart.pupil_absence where rapporterad_min is not null
  union all
  select 'over_' || troskel, (100 * franvaro_min >= troskel * undervisningstid_min)::integer, null, absence.*
  from mart.pupil_absence as absence
  -- of the municipality's choice in law and research alike (FR-2); these are the set of the contract
  cross join (values (10), (15), (20), (50)) as limits (troskel)
)
select
  fact, lasar_text(lasar_slut::integer) as period, lasar_slut, skolenhetskod, kon, file_id, amount::bigint as amount,
  divisor::bigint as divisor
from each_fact;

-- Why a figure of absence is not final. Grain: one row per läsår and unit, or municipality (skolenhetskod null), that
-- has a reason.
create or replace view mart.franvaro_reservation as
with state as (
  select
    absence.lasar_slut, absence.skolenhetskod,
    sum(absence.rapporterad_min) / sum(absence.undervisningstid_min) filter (where absence.rapporterad_min is not null)
      as rapporteringsgrad,
    any_value(terminer.vt) as vt
  from mart.pupil_absence as absence
  join mart.unit using (skolenhetskod)
  cross join lateral (
    select count(*) filter (where termin = 'VT') > 0 as vt from stg.franvaro
    where franvaro.lasar_slut = absence.lasar_slut
  ) as terminer
  where unit.huvudman = 'Kommunal'
  group by grouping sets ((absence.lasar_slut, absence.skolenhetskod), (absence.lasar_slut))
)
select
  lasar_text(lasar_slut::integer) as period, skolenhetskod,
  case
    when not vt then 'Bara höstterminen är inläst.'
    -- what is not reported is not presence (FR-5): under nine tenths the figure is shown and not compared
    else 'Rapporteringsgraden är ' || replace(format('{:.1f}', 100 * rapporteringsgrad), '.', ',')
      || ' procent. Under 90 procent jämförs inte frånvaron.'
  end as reservation
from state
where not vt or rapporteringsgrad < 0.9;
