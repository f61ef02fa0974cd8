-- One scan of a franvaro file: codes and a verdict in the same pass.
-- Grain: one row per record after the header, in file order (rowid).
-- verdict: 0, or the first rule in data/reference/franvaro_regler.csv that the record breaks. id_or_value: elev_id of a
-- record that breaks none, and of another the cell that breaks it. period: läsår, term and days as one number, which bulk_period (sum.sql) takes apart again.
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
    undervisningstid_min,
    giltig_min,
    ogiltig_min,
    rapporterad_min,
    -- a column left out and a cell left empty both say that no day is told
    coalesce(period_fran, '') as period_fran,
    coalesce(period_till, '') as period_till,
    try_cast(skolenhetskod as integer) as enhet_tal,
    try_cast(undervisningstid_min as integer) as undervisningstid_tal,
    try_cast(giltig_min as integer) as giltig_tal,
    try_cast(ogiltig_min as integer) as ogiltig_tal,
    try_cast(rapporterad_min as integer) as rapporterad_tal
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
    * exclude (enhet_tal, undervisningstid_tal, giltig_tal, ogiltig_tal, rapporterad_tal),
    enum_code(try_cast(lasar as lasar_kod)) as lasar_nr,
    termin_av(termin) as termin_ok,
    enhet_av(skolenhetskod, enhet_tal) as enhet,
    case
      when strlen(arskurs) = 1 and arskurs between '0' and '9' then cast(arskurs as utinyint)
      when regexp_full_match(trim(arskurs), '[0-9]') then cast(trim(arskurs) as utinyint)
      -- förskoleklass
      when upper(trim(arskurs)) = 'F' then 0
    end as arskurs_ok,
    kon_av(kon) as kon_ok,
    minuter_av(undervisningstid_min, undervisningstid_tal) as undervisningstid,
    minuter_av(giltig_min, giltig_tal) as giltig,
    minuter_av(ogiltig_min, ogiltig_tal) as ogiltig,
    minuter_av(rapporterad_min, rapporterad_tal) as rapporterad,
    case when period_fran <> '' then dag_av(period_fran) end as fran,
    case when period_till <> '' then dag_av(period_till) end as till
  from field
),
judged as (
  select
    *,
    case
      when lasar is null or termin is null or elev_id is null or skolenhetskod is null or arskurs is null
        or kon is null or undervisningstid_min is null or giltig_min is null or ogiltig_min is null then 1
      when _over is not null then 2
      when lasar_nr is null then 3
      when termin_ok is null then 4
      -- only what does not begin with a visible ASCII character can be blank
      when (elev_id < '!' or elev_id > '~') and trim_unseen(elev_id) = '' then 5
      when enhet is null then 6
      when arskurs_ok is null then 7
      when kon_ok is null then 8
      when undervisningstid is null then 9
      when giltig is null then 10
      when ogiltig is null then 11
      when rapporterad is null and trim(rapporterad_min) <> '' then 12
      when giltig + ogiltig > undervisningstid then 13
      when rapporterad > undervisningstid then 14
      when fran is null and trim(period_fran) <> '' then 15
      when till is null and trim(period_till) <> '' then 17
      when (fran is null) <> (till is null) then 18
      when till < fran then 19
      -- 24 hours a day; a term without days has at most 184
      when undervisningstid > 1440 * coalesce(till - fran + 1, 184) then 20
      when regexp_matches(elev_id, '[\x00-\x1f\x7f]') then 16
      else 0
    end::utinyint as verdict
  from coded
)
select
  try_cast(_rad as integer) as rad,
  -- days since 2000; 0 when none is told, which no läsår of the format has
  ((lasar_nr::bigint * 2 + enum_code(termin_ok)) << 40)
    | (coalesce(fran - date '1999-12-31', 0)::bigint << 20)
    | coalesce(till - date '1999-12-31', 0)::bigint as period,
  enhet,
  arskurs_ok as arskurs,
  kon_ok as kon,
  undervisningstid,
  giltig,
  ogiltig,
  rapporterad,
  verdict,
  -- one text a record, since there may be many millions; never the id of one that breaks a rule
  case
    when verdict = 0 then elev_id
    when verdict = 3 then lasar
    when verdict = 4 then upper(trim(termin))
    when verdict = 6 then trim(skolenhetskod)
    when verdict = 7 then trim(arskurs)
    when verdict = 8 then upper(trim(kon))
    when verdict in (9, 20) then trim(undervisningstid_min)
    when verdict in (10, 13) then trim(giltig_min)
    when verdict = 11 then trim(ogiltig_min)
    when verdict in (12, 14) then trim(rapporterad_min)
    when verdict = 15 then trim(period_fran)
    when verdict in (17, 19) then trim(period_till)
  end as id_or_value
from judged;
