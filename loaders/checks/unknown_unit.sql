-- Units that no list has: not enheter.csv, and no public source of the municipality (bad input 57). Their rows stay in the
-- municipality's sums; what is asked is whether they belong there. Grain: one finding per file and unit.
insert into meta.check
with used as (
  -- millions of records and a few units: first one row a unit, then its code as text
  select file_id, min(row_number) as row_number, lpad(enhet::varchar, 8, '0') as skolenhetskod
  from stg.betyg
  group by file_id, enhet
  union all
  select file_id, min(row_number), lpad(enhet::varchar, 8, '0')
  from stg.franvaro
  group by file_id, enhet
  union all select file_id, row_number, skolenhetskod from stg.omdomen
  union all select file_id, row_number, skolenhetskod from stg.np
  union all select file_id, row_number, skolenhetskod from stg.enkat_svar
  union all select file_id, row_number, skolenhetskod from stg.enkat_population
  union all select file_id, row_number, skolenhetskod from stg.gymnasium
  union all select file_id, row_number, skolenhetskod from stg.lasning
  union all select file_id, row_number, unit_id from stg.resultat
),
registered as (
  select skolenhetskod, kommunkod from stg.skolverket_slutbetyg
  union all select skolenhetskod, kommunkod from raw.skolenhetsregistret
  union all select skolenhetskod, kommunkod from raw.skolverket_api_skolenheter
),
known as (
  select skolenhetskod from meta.enhet
  union
  select registered.skolenhetskod from registered join meta.workspace as workspace using (kommunkod)
  union
  -- a survey or a ready-made value may be of the municipality or the nation
  select kommunkod from meta.workspace
  union
  select '0000'
),
elsewhere as (
  select distinct skolenhetskod from registered
)
select
  'okand_enhet', used.file_id, min(used.row_number)::integer, kontroll.allvar,
  case
    when length(used.skolenhetskod) = 4 then 'Kommunkoden ' || used.skolenhetskod || ' är inte kommunens egen. '
    when elsewhere.skolenhetskod is not null
      then 'Skolenheten ' || used.skolenhetskod || ' hör till en annan kommun enligt Skolverket. '
    else 'Skolenheten ' || used.skolenhetskod || ' finns varken i enheter.csv eller i någon inläst lista från Skolverket. '
  end || kontroll.atgard
from used
anti join known using (skolenhetskod)
left join elsewhere using (skolenhetskod)
join ref.kontroll as kontroll on kontroll.kontroll = 'okand_enhet'
group by used.file_id, used.skolenhetskod, elsewhere.skolenhetskod, kontroll.allvar, kontroll.atgard;
