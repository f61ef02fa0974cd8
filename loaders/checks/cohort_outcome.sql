-- Starting cohorts whose outcome is known for some pupils and not for others: they have no figure (GY-11). An outcome that
-- is known for nobody is not known yet, and no fault. Grain: one finding per outcome and starting year.
insert into meta.check
select
  'okant_utfall', max(file_id) filter (har is null),
  arg_max(row_number, file_id) filter (har is null)::integer, any_value(kontroll.allvar),
  'Elever som började gymnasieskolan ' || startar || ': '
  || case fact
    when 'examen_3ar_np' then 'examen efter tre år'
    when 'examen_4ar_alla' then 'examen efter fyra år'
    else 'studiebevis'
  end
  || ' saknas för några av dem. ' || any_value(kontroll.atgard)
from mart.gymnasium_outcome
join ref.kontroll as kontroll on kontroll.kontroll = 'okant_utfall'
-- others than the municipality have no figure here
where huvudman = 'Kommunal'
group by fact, startar
having count(har) between 1 and count(*) - 1;
