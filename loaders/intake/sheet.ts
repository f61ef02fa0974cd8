import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import type { FileProbe } from "./fileProbe.js";
import { readTextRecords } from "./readTextRecords.js";
import { cellAddress } from "./scanSheet.js";
import type { StoredFile } from "./storedFile.js";
import { type XlsxSheet, xlsxCellText } from "./xlsxSheet.js";

export interface SheetRecord {
  /** 1-based, as a text editor or Excel shows it. */
  readonly row: number;
  /** Text as it stands; leading blanks are kept, since they may be an indentation. */
  readonly cells: readonly string[];
  /** A quote stands where none may. */
  readonly strayQuote?: boolean;
}

/** A table of text cells, whatever file it came from: a text file has one, a workbook one for each sheet. */
export interface Sheet {
  /** The sheet's name; absent for text files. */
  readonly name?: string;
  readonly records: readonly SheetRecord[];
  /** Numbers come from typed cells and are written with a decimal point, whatever the file's language. */
  readonly typedNumbers?: boolean;
  /** Records may be shorter than the header: empty cells at the end are not there. */
  readonly ragged?: boolean;
  /** The last record ends without a line end: it may have been cut. */
  readonly unterminated?: boolean;
}

/** The beginning of each sheet, as far as the probe has read it: what recognition goes by. */
export function headSheets(probe: FileProbe): readonly Sheet[] {
  if (probe.sheets) return visible(probe.sheets).map((sheet) => workbookSheet(sheet, HEAD_RECORDS));
  return probe.media === "text" && probe.head ? [{ records: probe.head }] : [];
}

/** Every sheet, whole. Throws DataFaults for a file that is no table. */
export async function readSheets(file: StoredFile, probe: FileProbe): Promise<readonly Sheet[]> {
  if (probe.sheets) {
    const sheets = visible(probe.sheets);
    const faults = sheets.flatMap((sheet) => unreadable(sheet, file.name));
    if (faults.length > 0) throw new DataFaults(faults.slice(0, 20));
    return sheets.map((sheet) => workbookSheet(sheet));
  }
  if (probe.media !== "text") {
    const message = "Filen är inte en texttabell. Spara bladet som CSV UTF-8 med semikolon.";
    throw new DataFaults([{ code: "ingen-tabell", file: file.name, message }]);
  }
  const records = await readTextRecords(file, probe);
  return [{ records, unterminated: records.at(-1)?.terminated === false }];
}

const HEAD_RECORDS = 60;

function visible(sheets: readonly XlsxSheet[]): readonly XlsxSheet[] {
  return sheets.filter((sheet) => !sheet.hidden);
}

/** Cells as a CSV export would write them; empty cells at the end of a row are left out, and empty rows. */
function workbookSheet(sheet: XlsxSheet, limit = Number.POSITIVE_INFINITY): Sheet {
  const records = sheet.rows.slice(0, limit).flatMap((row, index) => {
    const cells = row.map(xlsxCellText);
    const last = cells.findLastIndex((cell) => cell.trim() !== "");
    return last < 0 ? [] : [{ row: index + 1, cells: cells.slice(0, last + 1) }];
  });
  return { name: sheet.name, records, ragged: true };
}

/** A formula never computed, or one that failed, is no empty cell: the workbook must be opened and saved first. */
function unreadable(sheet: XlsxSheet, file: string): Fault[] {
  return sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (cell.kind !== "uncached" && cell.kind !== "error") return [];
      const address = cellAddress(index, column);
      const what =
        cell.kind === "error" ? `felvärdet ${cell.text}` : "en formel vars värde aldrig har räknats ut";
      const message = `Cell ${address} har ${what}. Rätta i Excel, spara och läs in på nytt.`;
      return [{ code: "cell-utan-varde", file, sheet: sheet.name, row: index + 1, message }];
    }),
  );
}
