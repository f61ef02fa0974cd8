import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";
import { maskValue } from "../intake/maskValue.js";
import type { TextRecord } from "../intake/readTextRecords.js";
import { showText } from "../intake/showText.js";
import type { HeaderMatch } from "./matchHeader.js";

/**
 * Throws DataFaults for a table that cannot be taken in as a whole: one that is cut within its last record, or that has
 * something like a personnummer in a column that is not read (the first row of each such column is told).
 */
export function refuseTable(
  place: Pick<Fault, "file" | "sheet">,
  names: readonly string[],
  records: readonly TextRecord[],
  { unreadAt, width }: HeaderMatch,
): void {
  const data = records.filter(({ blank }) => !blank);
  const last = data.at(-1);
  if (last !== undefined && !last.terminated && last.cells.length < width) {
    const message = `Filen avslutas mitt i rad ${last.row}. Hämta filen på nytt ur källsystemet.`;
    throw new DataFaults([{ ...place, code: "avhuggen-fil", row: last.row, message }]);
  }
  const faults = unreadAt.flatMap((at): Fault[] => {
    const stray = data.find(({ cells }) => looksLikePersonnummer(cells[at] ?? ""));
    if (stray === undefined) return [];
    const column = showText(maskValue(names[at]?.trim() ?? ""));
    const message =
      "Värdet ser ut som ett personnummer, och kolumnen ingår inte i formatet. Ta bort kolumnen ur exporten.";
    return [{ ...place, code: "personuppgift", row: stray.row, column, message }];
  });
  if (faults.length > 0) throw new DataFaults(faults);
}
