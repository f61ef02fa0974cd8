import { foldName } from "../intake/foldName.js";
import type { TextRecord } from "../intake/readTextRecords.js";
import type { RecordLedger } from "../intake/recordLedger.js";
import { exportBlock } from "./exportBlock.js";
import type { HeaderMatch } from "./exportColumns.js";
import { exportRow, type RowContract } from "./exportRow.js";
import type { ExportTable } from "./exportTables.js";

const TOTAL = /^(?:totalt?|summa|(?:hela )?riket|samtliga)$/;

export interface DataRow {
  readonly row: number;
  /** In the order of the contract's columns. */
  readonly cells: readonly (string | null)[];
  /** The whole record, as it stands. */
  readonly record: readonly string[];
}

export interface SortedRecords {
  readonly rows: readonly DataRow[];
  /** Rows whose codes had outer space or invisible characters. */
  readonly trimmed: number;
  /** False when an untouched export has lost its footer. */
  readonly complete: boolean;
}

/**
 * Gives every record of a table its place: preamble, header, data, blank, footer, quarantine. Throws DataFaults when
 * the table ends within a row, or there is more than one.
 */
export function sortRecords(
  file: string,
  table: ExportTable,
  header: { readonly index: number; readonly groupIndex?: number | undefined; readonly match: HeaderMatch },
  contract: RowContract,
  ledger: RecordLedger,
): SortedRecords {
  const { records, sheet } = table;
  const headerCells = records[header.index]?.cells ?? [];
  const read = records.map((record, index) =>
    index <= header.index || record.blank
      ? undefined
      : exportRow(file, record, headerCells, header.match, contract),
  );
  const block = exportBlock(file, records, { index: header.index, width: header.match.width }, read);
  const rows: DataRow[] = [];
  let trimmed = 0;
  for (const [index, record] of records.entries()) {
    const result = read[index];
    if (record.blank) ledger.ignore("tom rad");
    else if (index > header.index && !block.isFooter(index) && isTotal(record, header.match, contract))
      ledger.ignore("summarad");
    else if (index === header.groupIndex) ledger.ignore("rubrik");
    else if (index < header.index) ledger.ignore("inledning");
    else if (result === undefined) ledger.ignore("rubrik");
    else if ("cells" in result) {
      ledger.accept();
      if (result.trimmed) trimmed++;
      rows.push({ row: record.row, cells: result.cells, record: record.cells });
    } else if (block.isFooter(index)) ledger.ignore("fotnot");
    else ledger.reject(sheet === undefined ? result.fault : { ...result.fault, sheet });
  }
  return { rows, trimmed, complete: block.complete || sheet !== undefined };
}

/** A row for the whole country or a sum, without a code of its own: counted with the others it would count twice. */
function isTotal(record: TextRecord, { positions }: HeaderMatch, { columns, codes }: RowContract): boolean {
  const cell = (name: string | undefined) => foldName(record.cells[positions.get(name ?? "") ?? -1] ?? "");
  return TOTAL.test(cell(columns[0]?.name)) && !/[1-9]/.test(cell(codes[0]));
}

/** Records of the sheets that are not read. */
export function ignoreTables(tables: readonly ExportTable[], ledger: RecordLedger): void {
  for (const { hidden, records } of tables) {
    for (const { blank } of records) ledger.ignore(hidden ? "dolt blad" : blank ? "tom rad" : "annat blad");
  }
}
