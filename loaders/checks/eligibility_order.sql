-- Eligibility is ordered (BE-6): whoever may go to NA or TE, or to EK, HU or SA, may go to ES, and whoever may go to ES may
-- go to a vocational programme. Rounding keeps the order. Grain: one finding per source, place, läsår and group.
insert into meta.check
with figure as (
  select
    'export' as kalla, file_id, row_number, kommunkod as plats, lasar_text(lasar_slut) as period,
    typ_av_huvudman || ', ' || kon as grupp, measure, value
  from stg.skolverket_behorighet
  union all
  select 'resultat', file_id, min(row_number) over (partition by file_id, unit_id, period, grupp), unit_id, period, grupp,
    regexp_extract(indicator_id, '^behorighet_(\w+)_ak9$', 1), value
  from stg.resultat
  union all
  -- Kolada's measures come in files of their own; the newest of each holds
  select 'kolada', null, null, rad.kommunkod, lasar_text(rad.lasar_slut), kpi.perspective || ', ' || rad.grupp,
    regexp_extract(kpi.indicator_id, '^behorighet_(\w+)_ak9$', 1), arg_max(rad.value, rad.file_id)
  from stg.kolada as rad
  join ref.kolada_kpi as kpi using (kpi)
  group by rad.kommunkod, rad.lasar_slut, kpi.perspective, rad.grupp, kpi.indicator_id
  union all
  -- our own: pupils of the same group, so the numbers themselves are ordered
  select 'egen', list_max(file_ids), null, unit_id, period, grupp, regexp_extract(indicator_id, '^behorighet_(\w+)_ak9$', 1),
    numerator
  from mart.pupil_cell
),
route as (
  select
    file_id, row_number, plats, period, grupp,
    max(value) filter (measure = 'yr') as yr, max(value) filter (measure = 'es') as es,
    max(value) filter (measure = 'eksahu') as eksahu, max(value) filter (measure = 'nate') as nate
  from figure
  -- what is hidden or missing has no place in the order
  where value is not null and measure in ('yr', 'es', 'eksahu', 'nate')
  group by kalla, file_id, row_number, plats, period, grupp
)
select
  'behorighet_ordning', file_id, row_number, kontroll.allvar,
  case
    when es > yr then 'Fler är behöriga till estetiskt program än till yrkesprogram'
    when greatest(eksahu, nate) > coalesce(es, yr)
      then 'Fler är behöriga till ett högskoleförberedande program än till '
        || case when es is null then 'yrkesprogram' else 'estetiskt program' end
  end || ': ' || plats || ' ' || period || ', ' || lower(grupp) || '. ' || kontroll.atgard
from route
join ref.kontroll as kontroll on kontroll.kontroll = 'behorighet_ordning'
where es > yr or greatest(eksahu, nate) > coalesce(es, yr);
