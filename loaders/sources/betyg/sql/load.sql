-- One scan of a betyg file: codes and a verdict in the same pass.
-- Grain: one row per record after the header, in file order (rowid).
-- verdict: 0, or the first rule in data/reference/betyg_regler.csv that the record breaks.
-- id_or_value: elev_id of a record that breaks none, and of another the cell that breaks it.
-- Variables: bulk_path, bulk_columns (struct of column → 'VARCHAR'), bulk_skip, bulk_delimiter.
-- Nearly every cell is right as it stands, so each is first looked up as it is, and trimmed only when that fails.

create or replace temp table bulk_load as
with field as (
  select
    _rad,
    _over,
    lasar,
    termin,
    elev_id,
    skolenhetskod,
    arskurs,
    kon,
    amne,
    betyg,
    sprakval,
    anpassad_studiegang,
    try_cast(skolenhetskod as integer) as enhet_tal,
    try_cast(amne as amne_kod) as amne_utan_sprak
  from read_csv(
    getvariable('bulk_path'),
    columns = getvariable('bulk_columns'),
    skip = getvariable('bulk_skip'),
    delim = getvariable('bulk_delimiter'),
    auto_detect = false, header = false, quote = '"', escape = '"',
    -- a missing field is null, an empty one is '': they are different faults
    null_padding = true, nullstr = chr(1)
  )
),
coded as (
  select
    * exclude (enhet_tal, amne_utan_sprak, sprakval, anpassad_studiegang),
    (2000 + enum_code(try_cast(lasar as lasar_kod)))::smallint as lasar_slut,
    termin_av(termin) as termin_ok,
    enhet_av(skolenhetskod, enhet_tal) as enhet,
    case
      when strlen(arskurs) = 1 and arskurs between '1' and '9' then cast(arskurs as utinyint)
      when regexp_full_match(trim(arskurs), '[1-9]') then cast(trim(arskurs) as utinyint)
    end as arskurs_ok,
    kon_av(kon) as kon_ok,
    case
      when amne_utan_sprak is not null then amne_utan_sprak
      -- M1, M2 and ML may carry a language: M2SPA is M2 in SPA
      when left(upper(trim(amne)), 2) in ('M1', 'M2', 'ML') then try_cast(left(upper(trim(amne)), 2) as amne_kod)
      else try_cast(upper(trim(amne)) as amne_kod)
    end as amne_ok,
    case
      when amne_utan_sprak is not null then ''
      when left(upper(trim(amne)), 2) in ('M1', 'M2', 'ML') then substr(upper(trim(amne)), 3)
      else ''
    end as sprak,
    coalesce(try_cast(betyg as betyg_kod), try_cast(upper(trim(betyg)) as betyg_kod)) as betyg_ok,
    case when sprakval = '' then '' else upper(trim(sprakval)) end as sprakval,
    case when anpassad_studiegang = '' then '' else upper(trim(anpassad_studiegang)) end as anpassad_studiegang
  from field
),
judged as (
  select
    *,
    case
      when lasar is null or termin is null or elev_id is null or skolenhetskod is null or arskurs is null
        or kon is null or amne is null or betyg is null then 1
      when _over is not null then 2
      when lasar_slut is null then 3
      when termin_ok is null then 4
      -- only what does not begin with a visible ASCII character can be blank
      when (elev_id < '!' or elev_id > '~') and trim_unseen(elev_id) = '' then 5
      when regexp_matches(elev_id, '[\x00-\x1f\x7f]') then 16
      when enhet is null then 6
      when arskurs_ok is null then 7
      when kon_ok is null then 8
      when amne_ok is null or (sprak <> '' and not regexp_full_match(sprak, '[A-ZÅÄÖ]{0,4}')) then 9
      when betyg_ok is null then 10
      when sprakval not in ('J', 'N', '') then 11
      when anpassad_studiegang not in ('J', 'N', '') then 12
      else 0
    end::utinyint as verdict
  from coded
)
select
  try_cast(_rad as integer) as rad,
  lasar_slut,
  termin_ok as termin,
  enhet,
  arskurs_ok as arskurs,
  kon_ok as kon,
  amne_ok as amne,
  sprak,
  betyg_ok as betyg,
  coalesce(sprakval = 'J', false) as sprakval,
  coalesce(anpassad_studiegang = 'J', false) as anpassad_studiegang,
  verdict,
  -- one text a record, since there may be many millions; never the id of one that breaks a rule
  case
    when verdict = 0 then elev_id
    when verdict = 3 then lasar
    when verdict = 4 then upper(trim(termin))
    when verdict = 6 then trim(skolenhetskod)
    when verdict = 7 then trim(arskurs)
    when verdict = 8 then upper(trim(kon))
    when verdict = 9 then upper(trim(amne))
    when verdict = 10 then upper(trim(betyg))
    when verdict = 11 then sprakval
    when verdict = 12 then anpassad_studiegang
  end as id_or_value
from judged;
