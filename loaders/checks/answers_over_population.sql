-- More answers to a question than there were people to ask (EN-7, EN-12). An empty årskurs or sex of those asked is all of
-- them, and answers may be told for all or in parts, but never for both at once. Grain: one finding per group asked.
insert into meta.check
with counted as (
  select
    asked.enkat, asked.omgang, asked.skolenhetskod, asked.arskurs, asked.kon, asked.antal as tillfragade,
    asked.file_id, asked.row_number, svar.fraga, svar.arskurs is null as alla_arskurser, svar.kon is null as alla_kon,
    sum(svar.antal) as svar
  from stg.enkat_population as asked
  join stg.enkat_svar as svar
    on svar.enkat = asked.enkat and svar.omgang = asked.omgang and svar.skolenhetskod = asked.skolenhetskod
    and (asked.arskurs is null or svar.arskurs = asked.arskurs)
    and (asked.kon is null or svar.kon = asked.kon)
  -- the same answers told for all and told in parts are two sums, not one
  group by all
)
select distinct on (enkat, omgang, skolenhetskod, arskurs, kon)
  'svar_over_tillfragade', file_id, row_number, kontroll.allvar,
  'Enkäten ' || enkat || ' ' || omgang || ', enhet ' || skolenhetskod
  || coalesce(', årskurs ' || arskurs, '')
  || case kon when 'F' then ', flickor' when 'P' then ', pojkar' else '' end
  || ', har fler svar på en fråga än tillfrågade. ' || kontroll.atgard
from counted
join ref.kontroll as kontroll on kontroll.kontroll = 'svar_over_tillfragade'
where svar > tillfragade
order by enkat, omgang, skolenhetskod, arskurs, kon, file_id, row_number;
