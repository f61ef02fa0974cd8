import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { foldName } from "../intake/foldName.js";
import { maskValue } from "../intake/maskValue.js";
import { shownName } from "../intake/shownName.js";
import type { Mapping } from "./mappingSchema.js";
import { type Dimension, dimensions } from "./mappingTargets.js";
import type { Filter } from "./readFilters.js";
import type { Pair } from "./resolveKey.js";

/**
 * What holds for the whole table: the mapping's fixed values, then the filters above the table. Throws DataFaults for a
 * filter that is missing, new, or another than when the mapping was made: it may change what every value means.
 */
export function generalPairs(filters: readonly Filter[], mapping: Mapping, file: string): Pair[] {
  const faults: Fault[] = [];
  const pairs: Pair[] = dimensions.flatMap((dimension): Pair[] => {
    const text = mapping.fasta[dimension];
    return text === undefined || text === "" ? [] : [[dimension, text]];
  });
  const known = new Set(mapping.filter.map(({ namn }) => foldName(namn)));
  for (const { namn, ger, ska_vara: wanted } of mapping.filter) {
    const found = filters.find(({ name }) => foldName(name) === foldName(namn));
    if (!found) {
      // a title or a date of extraction is no condition of the values
      if (ger === "inget" && wanted === null) continue;
      const message = `Ovanför tabellen ska stå ${shownName(namn)} med sitt värde, som när mappningen gjordes. Gör om uttaget.`;
      faults.push({ code: "filter-saknas", file, message });
    } else if (ger === "inget") {
      if (wanted === null || foldName(wanted) === foldName(found.value)) continue;
      const message =
        `${shownName(namn)} är "${maskValue(found.value, namn)}" men ska vara "${shownName(wanted)}" enligt mappningen. ` +
        "Gör om uttaget med rätt urval, eller gör en egen mappning för detta.";
      faults.push({ code: "filter-avviker", file, row: found.row, message });
    } else pairs.push([ger satisfies Dimension, found.value]);
  }
  for (const { name, value, row } of filters.filter(({ name }) => !known.has(foldName(name)))) {
    const message =
      `Urvalet ${shownName(name)}: "${maskValue(value, name)}" ovanför tabellen finns inte i mappningen. Lägg till det under ` +
      "filter, så att det är klart vad värdena gäller.";
    faults.push({ code: "okant-filter", file, row, message });
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return pairs;
}
