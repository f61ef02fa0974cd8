-- Answers to the municipality's own surveys, read by the scale of their question (EN-2, EN-3, EN-14). Grain of
-- mart.survey_answer: one row per survey, round, unit, year, sex, question and option, of the questions in kommun.json.
-- enskilt: told one by one, where an empty year or sex is one not stated; in numbers it is all of them.
-- poang_x6 is null for "vet ej" and where the scale has no index; okant is an answer that the scale does not have.
create or replace table mart.survey_answer as
select
  form.familj, form.omrade, form.enkat, left(svar.omgang, 7) as period, svar.skolenhetskod, svar.arskurs, svar.kon,
  svar.fraga, svar.antal, file.source = 'enkat' as enskilt, form.en_per_enhet, svar.file_id,
  form.skala in (select skala from ref.enkat_skala where poang_x6 is not null) as har_index,
  case when form.omvand then 60 - val.poang_x6 else val.poang_x6 end as poang_x6,
  coalesce(if(form.omvand, val.positivt_omvand, val.positivt), false) as positivt,
  -- a number that the export does not tell is no more known than a word that nobody has read
  val.skala is null or svar.antal is null as okant
from (select * replace (rubrik_nyckel(enkat) as enkat, rubrik_nyckel(fraga) as fraga) from stg.enkat_svar) as svar
join meta.enkat_fraga as form using (enkat, fraga)
join meta.file as file using (file_id)
left join ref.enkat_skala as val on val.skala = form.skala and val.svar_nyckel = rubrik_nyckel(svar.svar);

-- What indicators of surveys count. Grain: one row per indicator, round, unit or municipality, and group. n is people:
-- answers to the question of the area that most answered, since an anonymous survey does not tell who answered two of
-- them (EN-12). svar are all their answers, "vet ej" among them (EN-4); svar_med_poang those of the index, without (EN-2);
-- med_poang the people of the latter. poang and poang_kvadrat are sums of points ×6. tillfragade is null when unknown.
create or replace table mart.survey_cell as
with answer as (
  select familj || '_' || omrade as fact, * from mart.survey_answer where har_index
  union all
  select familj || '_' || omrade || '_positiv', * from mart.survey_answer
  union all
  select familj || '_svarsfrekvens', * from mart.survey_answer
),
of_fact as (
  select familj || '_' || omrade as fact, enkat, en_per_enhet
  from meta.enkat_fraga
  where skala in (select skala from ref.enkat_skala where poang_x6 is not null)
  union
  select familj || '_' || omrade || '_positiv', enkat, en_per_enhet from meta.enkat_fraga
  union
  select familj || '_svarsfrekvens', enkat, en_per_enhet from meta.enkat_fraga
),
by_group as (
  select *, if(kon = 'F', 'flickor', 'pojkar') as grupp from answer where kon is not null
  union all
  -- in numbers, "all" is told as such or is the sum of its parts, never both at once
  select *, 'alla' from answer
  qualify enskilt or kon is null
    or count(*) filter (kon is null) over (partition by fact, enkat, period, skolenhetskod, arskurs, fraga, enskilt) = 0
),
chosen as (
  select
    *,
    -- where some questions are told for all years at once the others are too
    if(
      not enskilt
        and count(*) filter (arskurs is null) over (partition by fact, enkat, period, skolenhetskod, grupp, enskilt) > 0,
      null, arskurs
    ) as niva
  from by_group
  -- as for sex
  qualify enskilt or arskurs is null
    or count(*) filter (arskurs is null) over (partition by fact, enkat, period, skolenhetskod, grupp, fraga, enskilt) = 0
),
question as (
  select
    fact, enkat, period, skolenhetskod, grupp, enskilt, niva, fraga,
    coalesce(sum(antal), 0) as svar,
    coalesce(sum(antal) filter (poang_x6 is not null), 0) as svar_med_poang,
    coalesce(sum(antal * poang_x6), 0) as poang,
    coalesce(sum(antal * poang_x6 * poang_x6), 0) as poang_kvadrat,
    coalesce(sum(antal) filter (positivt), 0) as positiva,
    bool_or(okant) as okant,
    list(distinct file_id) as file_ids
  from chosen
  group by all
),
people as (
  select
    fact, enkat, period, skolenhetskod, grupp, niva, max(svar) as n, max(svar_med_poang) as med_poang, sum(svar) as svar,
    sum(svar_med_poang) as svar_med_poang, sum(poang) as poang, sum(poang_kvadrat) as poang_kvadrat,
    sum(positiva) as positiva, bool_or(okant) as okant, flatten(list(file_ids)) as file_ids
  from question
  group by fact, enkat, period, skolenhetskod, grupp, enskilt, niva
),
answered as (
  select
    fact, enkat, period, skolenhetskod, grupp, sum(n) as n, sum(med_poang) as med_poang, sum(svar) as svar,
    sum(svar_med_poang) as svar_med_poang, sum(poang) as poang, sum(poang_kvadrat) as poang_kvadrat,
    sum(positiva) as positiva, bool_or(okant) as okant, flatten(list(file_ids)) as file_ids
  from people
  group by all
),
population as (
  select *, left(omgang, 7) as period from (select * replace (rubrik_nyckel(enkat) as enkat) from stg.enkat_population)
),
population_by_group as (
  select *, if(kon = 'F', 'flickor', 'pojkar') as grupp from population where kon is not null
  union all
  select *, 'alla' from population
  qualify kon is null or count(*) filter (kon is null) over (partition by enkat, period, skolenhetskod, arskurs) = 0
),
population_chosen as (
  from population_by_group
  qualify arskurs is null
    or count(*) filter (arskurs is null) over (partition by enkat, period, skolenhetskod, grupp) = 0
),
asked as (
  select of_fact.fact, enkat, period, skolenhetskod, grupp, sum(antal) as tillfragade, list(distinct file_id) as file_ids
  from population_chosen
  join of_fact using (enkat)
  group by all
),
place as (
  select
    fact, enkat, period, skolenhetskod, grupp, answered.n, answered.med_poang, answered.svar, answered.svar_med_poang,
    answered.poang, answered.poang_kvadrat, answered.positiva, answered.okant, asked.tillfragade,
    list_concat(answered.file_ids, asked.file_ids) as file_ids, of_fact.en_per_enhet,
    skolenhetskod = workspace.kommunkod as hela_kommunen, workspace.kommunkod
  from answered
  full join asked using (fact, enkat, period, skolenhetskod, grupp)
  join of_fact using (fact, enkat)
  cross join meta.workspace as workspace
  left join mart.unit using (skolenhetskod)
  -- the municipality answers for its own units; staff and politicians are asked for the municipality as a whole (EN-15)
  where unit.huvudman = 'Kommunal' or skolenhetskod = workspace.kommunkod
)
select
  indicator.indicator_id, regexp_extract(place.fact, '^[a-z]+') as familj, period,
  if(grouping(skolenhetskod) = 0, skolenhetskod, kommunkod) as unit_id,
  if(grouping(skolenhetskod) = 0, 'unit', 'municipality') as unit_level,
  grupp,
  if(grouping(skolenhetskod) = 0, 'skolenhet', 'kommunala_skolor') as perspective,
  coalesce(sum(n), 0)::integer as n,
  coalesce(sum(med_poang), 0)::integer as med_poang,
  coalesce(sum(svar), 0)::integer as svar,
  coalesce(sum(svar_med_poang), 0)::integer as svar_med_poang,
  coalesce(sum(poang), 0)::double as poang,
  coalesce(sum(poang_kvadrat), 0)::double as poang_kvadrat,
  coalesce(sum(positiva), 0)::integer as positiva,
  coalesce(bool_or(okant), false) as okant,
  -- unknown as a whole when it is unknown of someone who answered
  case when count(*) = count(tillfragade) then sum(tillfragade)::integer end as tillfragade,
  bool_or(en_per_enhet) as en_per_enhet,
  list_sort(list_distinct(flatten(list(file_ids)))) as file_ids
from place
join meta.indicator as indicator on indicator.family = 'enkat' and indicator.fact = place.fact
group by grouping sets (
  (indicator.indicator_id, place.fact, period, skolenhetskod, hela_kommunen, kommunkod, grupp),
  (indicator.indicator_id, place.fact, period, kommunkod, grupp)
)
-- a survey of the whole municipality has no unit, and where nobody answered there is no value
having (grouping(skolenhetskod) = 1 or not hela_kommunen) and sum(n) > 0;
