-- Which subjects the merit value comes from. Grain: one row per läsår, unit or municipality, sex and subject (SV also
-- means SVA): how many have the subject counted in their merit value, and the doubled points they get there. Over the
-- subjects the points sum to the merit values of the cell, exactly.
create or replace table mart.merit_part_cell as
with subject as (
  select pupil, lasar_slut, rakneamne, sprak, max(poang_x2) as poang_x2, any_value(betygssystem) as betygssystem
  from mart.final_grade
  where arskurs = 9 and utfall <> 'ej_last'
  group by pupil, lasar_slut, rakneamne, sprak
),
placed as (
  select
    subject.*, system.antal_betyg, system.sprakval_utover,
    -- the best språkval is the 17th (MV-4); subjects with equal points by name, so that the parts are the same each time
    rakneamne = 'M2' and system.sprakval_utover
      and row_number() over (partition by pupil, lasar_slut, rakneamne order by poang_x2 desc, sprak) = 1 as utover
  from subject
  join ref.betygssystem as system using (betygssystem)
),
counted as (
  select pupil, lasar_slut, rakneamne, poang_x2
  from placed
  qualify utover or row_number() over (
    partition by pupil, lasar_slut, utover order by poang_x2 desc, rakneamne, sprak
  ) <= antal_betyg
),
part as (
  -- two languages of modersmål are one subject here
  select
    result.lasar_slut, result.skolenhetskod, result.kon, counted.rakneamne as amne, result.pupil,
    sum(counted.poang_x2) as poang_x2
  from counted
  join mart.pupil_result as result using (pupil, lasar_slut)
  join mart.unit using (skolenhetskod)
  -- the merit value counts pupils with a passed grade (MV-7), and the municipality answers for its own schools
  where result.passed_any and unit.huvudman = 'Kommunal'
  group by all
)
select
  part.lasar_slut::integer as lasar_slut,
  coalesce(part.skolenhetskod, workspace.kommunkod) as unit_id,
  case when part.skolenhetskod is null then 'municipality' else 'unit' end as unit_level,
  case part.kon when 'F' then 'flickor' else 'pojkar' end as grupp,
  part.amne,
  count(*)::integer as n,
  sum(part.poang_x2)::integer as poang_x2
from part
cross join meta.workspace as workspace
group by grouping sets (
  (part.lasar_slut, part.skolenhetskod, part.kon, part.amne, workspace.kommunkod),
  (part.lasar_slut, part.kon, part.amne, workspace.kommunkod)
);
