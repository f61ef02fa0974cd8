import type { TextRecord } from "./readTextRecords.js";
import { cellAddress } from "./scanSheet.js";
import { type MergedRange, type XlsxCell, type XlsxSheet, xlsxCellText } from "./xlsxSheet.js";

/** Excel keeps 15 digits: a longer number is no longer the one that was written. */
const LONGEST = 1e15;

/**
 * The rows of a sheet as records, like those of its CSV export. A merged cell's text stands in each of its cells, as
 * Skolverket's CSV writes group headers. What keeps a row from being data is told in its `fault`.
 */
export function sheetRecords(sheet: XlsxSheet): TextRecord[] {
  const merged = mergedCells(sheet);
  return sheet.rows.map((cells, index) => {
    const ranges = merged.get(index) ?? new Map<number, MergedRange>();
    const texts = cells.map((cell, column) => {
      const range = ranges.get(column);
      return xlsxCellText(range === undefined ? cell : (sheet.rows[range.top]?.[range.left] ?? cell));
    });
    const fault = rowFault(cells, index) ?? mergeFault([...ranges.values()][0]);
    return {
      row: index + 1,
      cells: texts,
      blank: texts.every((text) => text.trim() === ""),
      strayQuote: false,
      terminated: true,
      ...(fault === undefined ? {} : { fault }),
    };
  });
}

/** Row → column → the range that covers the cell, within the sheet. */
function mergedCells({ merges, rows }: XlsxSheet): Map<number, Map<number, MergedRange>> {
  const cells = new Map<number, Map<number, MergedRange>>();
  for (const range of merges) {
    for (let row = range.top; row <= Math.min(range.bottom, rows.length - 1); row++) {
      const columns = cells.get(row) ?? new Map<number, MergedRange>();
      const right = Math.min(range.right, (rows[row]?.length ?? 0) - 1);
      for (let column = range.left; column <= right; column++) columns.set(column, range);
      cells.set(row, columns);
    }
  }
  return cells;
}

function rowFault(cells: readonly XlsxCell[], row: number): TextRecord["fault"] {
  for (const [column, cell] of cells.entries()) {
    const address = cellAddress(row, column);
    if (cell.kind === "error") {
      const message =
        `Cell ${address} innehåller Excels felvärde ${cell.text}. ` +
        "Rätta formeln, eller gör om uttaget i stället för att rätta i Excel.";
      return { code: "excelfel", value: cell.text, message };
    }
    if (cell.kind === "uncached") {
      const message =
        `Cell ${address} innehåller en formel som aldrig har räknats ut. ` +
        "Öppna filen i Excel, låt den räkna om och spara den på nytt.";
      return { code: "formel-utan-varde", message };
    }
    if (cell.kind === "number" && Math.abs(cell.value) >= LONGEST) {
      const message =
        `Cell ${address} innehåller ett tal med fler än 15 siffror, och då har Excel ändrat de sista. ` +
        "Formatera kolumnen som text och skriv in värdet på nytt.";
      return { code: "for-langt-tal", message };
    }
  }
  return undefined;
}

function mergeFault(range: MergedRange | undefined): TextRecord["fault"] {
  if (range === undefined) return undefined;
  const from = cellAddress(range.top, range.left);
  const to = cellAddress(range.bottom, range.right);
  const message = `Cellerna ${from}:${to} är sammanslagna. Dela upp dem, så att varje cell har sitt eget värde.`;
  return { code: "sammanslagna-celler", message };
}
