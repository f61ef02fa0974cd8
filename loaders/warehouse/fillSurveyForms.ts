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
  await warehouse.append("meta", "enkat_formular", rows);
  const faults = await warehouse.query("select message from meta.enkat_formular_fel order by message");
  if (faults.length === 0) return;
  throw new DataFaults(
    faults.map(({ message }) => ({
      code: "enkatformular",
      file: "kommun.json",
      message: String(message),
    })),
  );
}
