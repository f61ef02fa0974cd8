-- Answers to surveys, counted, whichever way they came: single answers, numbers per option, or an export read by mapping.
-- Grain: one row per survey, round, unit, year, sex, question and answer option. An empty answer is no answer, and not
-- "vet ej": it is left out here and shows in the response rate.
create or replace table stg.enkat_svar as
with every as (
  select enkat, omgang, skolenhetskod, arskurs, kon, fraga, svar, 1 as antal, file_id, row_number, scope
  from scope.enkat
  -- what was not answered
  where svar is not null
  union all
  select enkat, omgang, skolenhetskod, arskurs, kon, fraga, svar, cast(antal as integer), file_id, row_number, scope
  from scope.enkat_aggregat
  union all
  select enkat, omgang, skolenhetskod, nullif(arskurs, ''), nullif(kon, ''), fraga, svar,
    -- hidden or missing in the export: no number is known
    try_cast(antal as integer), file_id, row_number, scope
  from scope.kartlagd_enkat_aggregat
)
select
  enkat, omgang, skolenhetskod, arskurs, kon, fraga, svar,
  -- unknown as a whole when one part is unknown
  case when count(*) = count(antal) then sum(antal)::integer end as antal,
  min(file_id) as file_id, min(row_number) as row_number
from every
-- a later file replaces what it covers as a whole (promise P3)
semi join meta.standing using (scope, file_id)
group by enkat, omgang, skolenhetskod, arskurs, kon, fraga, svar;
