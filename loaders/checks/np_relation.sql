-- Grades against test grades: the shares with a lower, an equal and a higher grade are together 100 percent (NP-2). The
-- equal share is seldom told, so lower and higher may not be more. Grain: one finding per source, unit, period, group,
-- subject and årskurs.
insert into meta.check
with share as (
  select
    'resultat' as kalla, file_id, row_number, unit_id, period, grupp, '' as perspective, indicator_id, value
  from stg.resultat
  union all
  select 'kolada', rad.file_id, rad.row_number, rad.kommunkod, lasar_text(rad.lasar_slut), rad.grupp, kpi.perspective,
    kpi.indicator_id, rad.value
  from stg.kolada as rad
  join ref.kolada_kpi as kpi using (kpi)
),
latest as (
  select
    kalla, unit_id, period, grupp, perspective, regexp_extract(indicator_id, '_an_np_(\w+)$', 1) as prov,
    -- what two files say of the same share is the newer one's
    arg_max(value, file_id) as value, max(file_id) as file_id, arg_max(row_number, file_id) as row_number
  from share
  where regexp_matches(indicator_id, '^betyg_(lagre|lika|hogre)_an_np_')
  group by kalla, unit_id, period, grupp, perspective, prov, indicator_id
),
together as (
  select
    unit_id, period, grupp, prov, sum(value) as summa, count(value) as delar, max(file_id) as file_id,
    arg_max(row_number, file_id) as row_number
  from latest
  group by kalla, unit_id, period, grupp, perspective, prov
)
select
  'np_relation', file_id, row_number, kontroll.allvar,
  'Andelarna med lägre, lika och högre betyg än provbetyg för ' || unit_id || ' ' || period || ', ' || grupp || ', '
  || upper(split_part(prov, '_', 1)) || ', är tillsammans ' || if(summa > 100, 'mer', 'mindre') || ' än 100 procent. '
  || kontroll.atgard
from together
join ref.kontroll as kontroll on kontroll.kontroll = 'np_relation'
-- each share is rounded by itself, to one decimal
where summa > 100 + 0.05 * delar + 1e-9 or (delar = 3 and summa < 100 - 0.05 * delar - 1e-9);
