-- What an import has kept, in the terms of countAttendance. Grain: one row.
select
  (select records from meta.file) as records,
  (select count(*) from stg.franvaro) as accepted,
  (select count(*) from meta.quarantine) as quarantined,
  (select ignored from meta.file) as ignored,
  (select count(distinct pupil) from stg.franvaro) as pupils,
  -- each record has a row of its own, and none has two
  (select count(distinct row_number) from stg.franvaro) as rows_apart,
  (
    select string_agg(label || '=' || n, ' ' order by label)
    from (select code as label, count(*) as n from meta.quarantine group by code)
  ) as rules,
  (
    select string_agg(label || '=' || n, ' ' order by label)
    from (
      unpivot (
        select
          lasar_slut || termin::varchar || ' ' || period_fran as week,
          count(*) as rader,
          sum(undervisningstid_min)::bigint as tid,
          sum(giltig_min)::bigint as giltig,
          sum(ogiltig_min)::bigint as ogiltig,
          coalesce(sum(rapporterad_min), 0)::bigint as rapporterad
        from stg.franvaro
        group by all
      )
      on rader, tid, giltig, ogiltig, rapporterad
      into name measure value n
    ) as sums, lateral (select week || ' ' || measure as label)
  ) as kept;
