import type { UnitInfo } from "../../src/components/pageData.js";
import { alphabetic } from "../../src/format/alphabetic.js";
import { type Skolform, skolformWords } from "../../src/indicators/defineIndicator.js";
import type { Cells } from "../values/readCells.js";
import type { ComparedValue } from "../values/valueRows.js";

/** The municipality's own units and those that have a value, in alphabetical order. */
export function unitInfos(cells: Cells, values: readonly ComparedValue[]): UnitInfo[] {
  const withResults = new Set(
    values.filter(({ row }) => row.unit_level === "unit").map(({ row }) => row.unit_id),
  );
  return cells.units
    .filter((unit) => unit.huvudman === "Kommunal" || withResults.has(unit.skolenhetskod))
    .map((unit) => ({
      id: unit.skolenhetskod,
      name: unit.namn,
      shortName: unit.kort_namn,
      skolform: isSkolform(unit.skolform) ? skolformWords[unit.skolform] : unit.skolform,
      huvudman: unit.huvudman,
      hasResults: withResults.has(unit.skolenhetskod),
    }))
    .sort((a, b) => alphabetic(a.name, b.name));
}

function isSkolform(text: string): text is Skolform {
  return text in skolformWords;
}
