import { plural } from "../../src/format/plural.js";
import type { Fault } from "../intake/fault.js";
import { isDoubleCoded } from "../intake/isDoubleCoded.js";
import { shownName } from "../intake/shownName.js";
import type { HeaderMatch } from "./exportColumns.js";
import type { RowContract } from "./exportRow.js";
import type { RawRow } from "./source.js";

export interface ExportNotes {
  /** Rows whose codes had invisible characters or outer space. */
  readonly trimmed: number;
  /**
   * The footer that every untouched export ends with is there, or the file was saved again and may lack it.
   */
  readonly complete: boolean;
}

/**
 * What a person should know about an export that was read: columns left out or absent, and signs of damage.
 */
export function exportWarnings(
  file: string,
  match: HeaderMatch,
  contract: RowContract,
  rows: readonly RawRow[],
  notes: ExportNotes,
): Fault[] {
  const warnings: Fault[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, file, message });
  const absent = contract.columns.filter((column) => column.optional && !match.positions.has(column.name));
  for (const { label } of absent) {
    warn("kolumn-saknas", `Kolumnen "${label}" finns inte i filen. Måttet blir tomt för filens läsår.`);
  }
  if (match.unknown.length > 0) {
    const names = match.unknown.map((name) => `"${shownName(name)}"`).join(", ");
    warn("okand-kolumn", `Filen har kolumner som inte används: ${names}. De läses inte in.`);
  }
  if (notes.trimmed > 0) {
    warn(
      "trimmad-kod",
      `Koderna på ${plural(notes.trimmed, "rad", "rader")} hade blanksteg eller osynliga tecken runt sig. De togs bort.`,
    );
  }
  const doubled = rows.filter((row) => row.cells.some((cell) => cell !== null && isDoubleCoded(cell))).length;
  if (doubled > 0) {
    const message =
      `Texten på ${plural(doubled, "rad", "rader")} är troligen dubbelkodad (Ã¥ i stället för å). Hämta filen på nytt i stället för att ` +
      "spara om den.";
    warn("dubbelkodad", message);
  }
  if (!notes.complete) {
    const message =
      "Fotnoten som Skolverkets export slutar med saknas. Filen kan vara avkortad; " +
      "jämför antalet rader eller hämta på nytt.";
    warn("fotnot-saknas", message);
  }
  return warnings;
}
