import { DataFaults } from "../intake/dataFaults.js";
import type { KommunConfig } from "../workspace/kommunConfig.js";
import type { Warehouse } from "./openWarehouse.js";

/**
 * The questions of the municipality's surveys as a table (EN-12). Throws DataFaults when a question stands twice, for its
 * answers would count twice, has a scale that is none, or when two forms of a survey contradict each other.
 */
export async function fillSurveyForms(warehouse: Warehouse, forms: KommunConfig["enkater"]): Promise<void> {
  const rows = forms.flatMap(({ enkat, familj, inloggning, fragor }) =>
    fragor.map(
      ({ fraga, omrade, skala, omvand }) =>
        [enkat, familj, inloggning === "en_per_enhet", fraga, omrade, skala, omvand] as const,
    ),
  );
  await warehouse.append("meta", "enkat_fraga", rows);
  const faults = (await warehouse.query(FAULTS)).map((row) => ({
    code: "enkatformular",
    file: "kommun.json",
    message: String(row["message"]),
  }));
  if (faults.length > 0) throw new DataFaults(faults);
  await warehouse.run(
    "update meta.enkat_fraga set enkat = rubrik_nyckel(enkat), fraga = rubrik_nyckel(fraga)",
  );
}

const FAULTS = `
with scale as (select string_agg(distinct skala, ', ' order by skala) as alla from ref.enkat_skala)
select 'Frågan »' || fraga || '« har skalan ' || skala || ', som inte finns. Möjliga är ' || alla || '.' as message
from meta.enkat_fraga cross join scale
where skala not in (select skala from ref.enkat_skala)
union all
select 'Frågan »' || min(fraga) || '« står flera gånger i enkäten ' || min(enkat) || '. Behåll en av dem.'
from meta.enkat_fraga
group by rubrik_nyckel(enkat), rubrik_nyckel(fraga)
having count(*) > 1
union all
select 'Enkäten ' || min(enkat) || ' är beskriven på olika sätt. Behåll ett formulär för varje enkät.'
from meta.enkat_fraga
group by rubrik_nyckel(enkat)
having count(distinct (familj, en_per_enhet)) > 1
order by message`;
