import { DataFaults } from "../intake/dataFaults.js";
import type { TextRecord } from "../intake/readTextRecords.js";
import type { ExportRow } from "./exportRow.js";
import { isSameHeader } from "./recogniseExport.js";

const FOOTER = /^rapportbeskrivning/i;

/** Where the data of an export ends and its footer begins. */
export interface ExportBlock {
  /** Whether the record (0-based) is text after the data. */
  isFooter(index: number): boolean;
  /** False when an untouched export (an empty cell ends its header row) has lost its footer. */
  readonly complete: boolean;
}

/**
 * Finds the end of the data. The footer begins at "Rapportbeskrivning", or after a blank record that no data
 * follows; a record there that fills half the columns or more is still taken for data. `read[i]` is what
 * record i gives as data. Throws DataFaults when the header comes twice, when data follows the footer, or
 * when the file ends within a row.
 */
export function exportBlock(
  file: string,
  records: readonly TextRecord[],
  header: { readonly index: number; readonly width: number },
  read: readonly (ExportRow | undefined)[],
): ExportBlock {
  const headerCells = records[header.index]?.cells ?? [];
  const refuse = (code: string, row: number, message: string) =>
    new DataFaults([{ code, file, row, message }]);
  const lastData = read.findLastIndex((row) => row !== undefined && "cells" in row);
  const after = (index: number) => index > header.index;
  const marker = records.findIndex(({ cells }, index) => after(index) && FOOTER.test(cells[0]?.trim() ?? ""));
  const again = records.find((record, index) => after(index) && isSameHeader(record.cells, headerCells));
  if (again !== undefined) {
    const message = "Rubrikraden kommer en gång till. Filen har flera tabeller; spara dem som var sin fil.";
    throw refuse("flera-tabeller", again.row, message);
  }
  if (marker !== -1 && lastData > marker) {
    const message = "Här finns data efter fotnoten. Filen har flera tabeller; spara dem som var sin fil.";
    throw refuse("flera-tabeller", records[lastData]?.row ?? 0, message);
  }
  const gap = records.findIndex(({ blank }, index) => index > Math.max(lastData, header.index) && blank);
  const starts = [marker, gap].filter((index) => index !== -1);
  const footerStart = starts.length === 0 ? records.length : Math.min(...starts);
  const isFooter = (index: number) => {
    if (index < footerStart) return false;
    const filled = records[index]?.cells.filter((cell) => cell.trim() !== "").length ?? 0;
    return filled * 2 < header.width;
  };
  const end = records.findLastIndex(({ blank }) => !blank);
  const last = records[end];
  const inData = end > header.index && !isFooter(end);
  if (last !== undefined && inData && !last.terminated && last.cells.length < headerCells.length) {
    const message =
      `Filen avslutas mitt i rad ${last.row} och är troligen avkortad. ` +
      "Hämta den på nytt; inget har lästs in.";
    throw refuse("avkortad-fil", last.row, message);
  }
  const untouched = headerCells.length === header.width + 1;
  return { isFooter, complete: marker !== -1 || !untouched };
}
