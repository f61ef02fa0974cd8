-- Keyed codes for the distinct ids of bulk_load: HMAC-SHA-256 (RFC 2104) composed of sha256 over the padded keys.
-- Grain: one row per distinct elev_id of the load. Parameters: $ipad, $opad (64-byte blobs), $century_pivot (yy).
-- A personnummer gets one form, twelve digits, so that 10 and 12 digits give the same pupil; other ids stay as they are.
create or replace temp table bulk_code as
with distinct_id as (
  select distinct elev_id from bulk_sum
),
digits as (
  select elev_id, trim_unseen(elev_id) as text, regexp_replace(trim_unseen(elev_id), '[-+ ]', '', 'g') as digit
  from distinct_id
),
identity as (
  select
    elev_id,
    -- a temporary number or a samordningsnummer (day + 60) tells that the background is not registered (DC-17); an id of
    -- the school's own tells nothing
    case
      when regexp_full_match(text, '(\d{2})?\d{6}[-+ ]?[A-Za-z]{1,2}\d{2,3}') then true
      when regexp_full_match(digit, '(\d{2})?\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4}') then false
      when regexp_full_match(digit, '(\d{2})?\d{2}(0[1-9]|1[0-2])(6[1-9]|[78]\d|9[01])\d{4}') then true
    end as okand_bakgrund,
    case
      when regexp_full_match(text, '\d{8}[- ]?\d{4}') then digit
      -- '+' marks someone who has turned 100; otherwise the latest century that is not in the future
      when regexp_full_match(text, '\d{6}[-+ ]?\d{4}') then
        case
          when cast(left(digit, 2) as integer) <= $century_pivot and text not like '%+%' then '20'
          else '19'
        end || digit
      else nfc_normalize(text)
    end as identity
  from digits
)
select
  elev_id,
  okand_bakgrund,
  -- the prefix separates the domains: the same person in a survey file gets another code
  sha256($opad || unhex(sha256($ipad || encode('elev:' || identity)))) as code
from identity;
