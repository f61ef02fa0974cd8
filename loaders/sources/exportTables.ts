import type { FileProbe } from "../intake/fileProbe.js";
import { fileText } from "../intake/fileText.js";
import { readTextRecords, TEXT_LIMIT, type TextRecord } from "../intake/readTextRecords.js";
import { scanRecords } from "../intake/scanRecords.js";
import { sheetRecords } from "../intake/sheetRecords.js";
import type { StoredFile } from "../intake/storedFile.js";
import type { XlsxSheet } from "../intake/xlsxSheet.js";

/** One table's worth of records: a text file, or a sheet of an Excel file. */
export interface ExportTable {
  /** Undefined for text. */
  readonly sheet?: string;
  readonly hidden: boolean;
  readonly records: readonly TextRecord[];
  /** Physical records, counted apart from the reading of them. */
  readonly counted: number;
}

/** Every table of the file, in its order. Throws DataFaults for text that is not a table. */
export async function exportTables(file: StoredFile, probe: FileProbe): Promise<ExportTable[]> {
  if (probe.sheets !== undefined) {
    return probe.sheets.map((sheet) => ({
      sheet: sheet.name,
      hidden: sheet.hidden,
      records: sheetRecords(sheet),
      counted: sheet.counted,
    }));
  }
  const records = await readTextRecords(file, probe);
  const text = await fileText(file, probe.encoding ?? "utf-8", TEXT_LIMIT);
  const delimiter = probe.delimiter ?? ";";
  const { records: counted } = await scanRecords(Buffer.from(text, "utf8"), { delimiter });
  return [{ hidden: false, records, counted }];
}

export interface TableHead {
  readonly sheet?: string;
  readonly hidden: boolean;
  readonly records: readonly { readonly cells: readonly string[] }[];
}

const heads = new WeakMap<XlsxSheet, TableHead>();

/** The first 60 records of each table, for recognition; none for what is neither text nor a workbook. */
export function tableHeads(probe: FileProbe): TableHead[] {
  if (probe.sheets !== undefined) return probe.sheets.map(sheetHead);
  return probe.media === "text" && probe.head !== undefined ? [{ hidden: false, records: probe.head }] : [];
}

/** Every source looks at every sheet: the head of each is made once. */
function sheetHead(sheet: XlsxSheet): TableHead {
  const known = heads.get(sheet);
  if (known !== undefined) return known;
  const records = sheetRecords({ ...sheet, rows: sheet.rows.slice(0, 60) });
  const head = { sheet: sheet.name, hidden: sheet.hidden, records };
  heads.set(sheet, head);
  return head;
}
