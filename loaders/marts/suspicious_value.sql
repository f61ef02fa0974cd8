-- Published values that cannot all be right. Grain: one row per file, measure, dimension, unit, perspective, period and
-- check: `total_utanfor_konen`, the value of all lies outside those of girls and boys, which it is a mean of.
-- `involves_95` is true where one of the three is Kolada's 95.0, which may stand for ~100 (DC-3).
create or replace view mart.suspicious_value as
with sexes as (
  select
    file_id, source, measure, dimension, unit_level, unit_id, perspective, period,
    -- Kolada's 95.0 has no value in staging, but is what the source says
    max(coalesce(value, json_tal(text))) filter (grupp = 'alla') as alla,
    max(coalesce(value, json_tal(text))) filter (grupp = 'flickor') as flickor,
    max(coalesce(value, json_tal(text))) filter (grupp = 'pojkar') as pojkar,
    min(row_number) filter (grupp = 'alla') as row_number,
    bool_or(source like 'kolada%' and status = 'approximate') as involves_95
  from stg.published
  -- a count is a sum of the sexes, not a mean
  where measure in (select matt from ref.matt where enhet in ('procent', 'poang', 'betygspoang', 'index'))
  group by all
)
select *, 'total_utanfor_konen' as kontroll
from sexes
-- the three are rounded to one decimal each
where flickor is not null and pojkar is not null
  and alla not between least(flickor, pojkar) - 0.1 and greatest(flickor, pojkar) + 0.1;
