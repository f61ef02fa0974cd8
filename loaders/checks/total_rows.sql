-- A total is the sum of its parts (bad input 41), where Skolverket's exports count pupils and show every part: flickor and
-- pojkar, kommunal and enskild. Grain: one finding per total that is not.
insert into meta.check
with counted as (
  select file_id, min(row_number) as row_number, kommunkod, '' as amne, typ_av_huvudman, kon, any_value(antal_elever) as antal
  from stg.skolverket_behorighet
  group by file_id, kommunkod, typ_av_huvudman, kon
  union all
  select
    file_id, min(row_number), kommunkod, amne, typ_av_huvudman, if(grupp = 'Totalt', 'Samtliga', grupp),
    any_value(svenskt_tal(text))
  from raw.skolverket_np_ak9_kommun
  -- the counts of pupils among the values
  where matt like 'Antal elever%'
  group by file_id, kommunkod, amne, typ_av_huvudman, grupp
),
total as (
  select
    file_id, min(row_number) as row_number, kommunkod, amne, 'flickor och pojkar' as delar,
    max(antal) filter (kon = 'Samtliga') as summa, count(antal) filter (kon <> 'Samtliga') as synliga,
    sum(antal) filter (kon <> 'Samtliga') as delsumma
  from counted
  group by file_id, kommunkod, amne, typ_av_huvudman
  union all
  select
    file_id, min(row_number), kommunkod, amne, 'kommunala och enskilda huvudmän',
    max(antal) filter (typ_av_huvudman = 'Samtliga'), count(antal) filter (typ_av_huvudman <> 'Samtliga'),
    sum(antal) filter (typ_av_huvudman <> 'Samtliga')
  from counted
  group by file_id, kommunkod, amne, kon
)
select
  'summarad', total.file_id, total.row_number, kontroll.allvar,
  'Kommun ' || kommunkod || if(amne = '', '', ', ' || amne) || ': antalet elever är inte summan av ' || delar || '. '
  || kontroll.atgard
from total
join ref.kontroll as kontroll on kontroll.kontroll = 'summarad'
-- a hidden part is not 0
where synliga = 2 and summa <> delsumma;
