import { plural } from "../../src/format/plural.js";
import type { Fault } from "../intake/fault.js";
import type { CheckedTotals } from "./checkTotals.js";
import type { LabelledRow } from "./labelRows.js";

/** What a person should know of a table that was read. */
export function mappingWarnings(
  { unchecked }: CheckedTotals,
  rows: readonly LabelledRow[],
  file: string,
): Fault[] {
  const warnings: Fault[] = [];
  if (unchecked > 0) {
    const message =
      `${unchecked} värden på summarader gick inte att kontrollera, eftersom en del är dold eller saknas, eller antalet ` +
      "bakom inte finns i filen.";
    warnings.push({ code: "summa-okontrollerad", file, message });
  }
  const empty = rows.filter(({ kind }) => kind === "empty");
  if (empty.length > 0) {
    const message = `${plural(empty.length, "rad", "rader")} har etiketter men inga värden. De läses inte in.`;
    warnings.push({ code: "rad-utan-varden", file, row: empty[0]?.record.row ?? 0, message });
  }
  return warnings;
}
