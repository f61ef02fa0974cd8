-- The aggregate database: what publication reads. No pupil rows, and nothing the disclosure rules hide.
create schema if not exists published;
-- one row per indicator, unit, period, group and perspective (contract §4)
create or replace table published.value (
  indicator_id varchar, unit_id varchar, unit_level varchar, period varchar, "group" varchar, perspective varchar,
  value double, status varchar, status_reason varchar, n integer, ci_low double, ci_high double, expected double,
  expected_source varchar, deviation double, deviation_low double, deviation_high double, judgement varchar,
  national double, target double, source_ids varchar
);
