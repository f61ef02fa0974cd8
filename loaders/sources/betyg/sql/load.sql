-- One scan of a betyg file: codes and a verdict in the same pass.
-- Grain: one row per record after the header, in file order (rowid).
-- verdict: 0, or the first rule in ref.betyg_regel that the record breaks. Raw text is kept for those records only.
-- Variables: betyg_path, betyg_columns (struct of column → 'VARCHAR'), betyg_skip, betyg_delimiter.
create or replace temp table betyg_load as
with field as (
  select
    _rad,
    _over,
    lasar,
    elev_id,
    upper(trim(termin)) as termin_text,
    trim(skolenhetskod) as enhet_text,
    trim(arskurs) as arskurs_text,
    upper(trim(kon)) as kon_text,
    upper(trim(amne)) as amne_text,
    upper(trim(betyg)) as betyg_text,
    upper(trim(sprakval)) as sprakval_text,
    upper(trim(anpassad_studiegang)) as anpassad_text,
    -- M1, M2 and ML may carry a language: M2SPA is M2 in SPA
    left(amne_text, 2) in ('M1', 'M2', 'ML') as has_language
  from read_csv(
    getvariable('betyg_path'),
    columns = getvariable('betyg_columns'),
    skip = getvariable('betyg_skip'),
    delim = getvariable('betyg_delimiter'),
    auto_detect = false, header = false, quote = '"', escape = '"',
    -- a missing field is null, an empty one is '': they are different faults
    null_padding = true, nullstr = chr(1)
  )
),
coded as (
  select
    *,
    case when regexp_full_match(lasar, '20\d\d/\d\d') then (2000 + cast(substr(lasar, 6, 2) as smallint))::smallint end
      as lasar_slut,
    case when regexp_full_match(enhet_text, '\d{8}') then cast(enhet_text as integer) end as enhet,
    case when regexp_full_match(arskurs_text, '[1-9]') then cast(arskurs_text as utinyint) end as arskurs,
    case kon_text when 'F' then 'F' when 'K' then 'F' when 'P' then 'P' when 'M' then 'P' end as kon,
    try_cast(case when has_language then left(amne_text, 2) else amne_text end as amne_kod) as amne,
    case when has_language then substr(amne_text, 3) else '' end as sprak,
    try_cast(betyg_text as betyg_kod) as betyg
  from field
)
select
  try_cast(_rad as integer) as rad,
  elev_id,
  lasar_slut,
  try_cast(termin_text as termin_kod) as termin,
  enhet,
  arskurs,
  kon::kon_kod as kon,
  amne,
  sprak,
  betyg,
  coalesce(sprakval_text = 'J', false) as sprakval,
  coalesce(anpassad_text = 'J', false) as anpassad_studiegang,
  case
    when lasar is null or termin_text is null or elev_id is null or enhet_text is null or arskurs_text is null
      or kon_text is null or amne_text is null or betyg_text is null then 1
    when _over is not null then 2
    when lasar_slut is null or (cast(substr(lasar, 3, 2) as integer) + 1) % 100 <> lasar_slut % 100 then 3
    when termin_text not in ('VT', 'HT') then 4
    when trim(elev_id) = '' then 5
    when enhet is null then 6
    when arskurs is null then 7
    when kon is null then 8
    when amne is null or not regexp_full_match(sprak, '[A-ZÅÄÖ]{0,4}') then 9
    when betyg is null then 10
    when sprakval_text not in ('J', 'N', '') then 11
    when anpassad_text not in ('J', 'N', '') then 12
    else 0
  end::utinyint as verdict,
  case
    when verdict > 0 then
      {
        'lasar': lasar, 'termin': termin_text, 'skolenhetskod': enhet_text, 'arskurs': arskurs_text, 'kon': kon_text,
        'amne': amne_text, 'betyg': betyg_text, 'sprakval': sprakval_text, 'anpassad_studiegang': anpassad_text
      }
  end as raw_text
from coded;
