-- What a later file replaces: the unit, or the sum by what it is a sum of, and round, and the group asked. Grain: one row
-- per row of raw.skolenkaten_xlsx.
create or replace view scope.skolenkaten_xlsx as
select
  *,
  scope_of(
    'skolenkaten_xlsx',
    -- cells that are not filled in are empty texts, not null
    case when niva = 'enhet' then skolenhetskod else concat_ws(' ', niva, nullif(orgnr, ''), nullif(kommun, '')) end,
    omgang, svarande
  ) as scope,
  hash(omrade, fraga) as scope_key
from raw.skolenkaten_xlsx;
