import { DataFaults } from "../intake/dataFaults.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { RecordLedger } from "../intake/recordLedger.js";
import type { StoredFile } from "../intake/storedFile.js";
import { chooseTables } from "./chooseTables.js";
import type { RowContract } from "./exportRow.js";
import { type ExportTable, exportTables } from "./exportTables.js";
import { exportWarnings } from "./exportWarnings.js";
import { lasarField, preambleText } from "./preambleText.js";
import { type FoundHeader, findExportHeader, headerReasons } from "./recogniseExport.js";
import { ignoreTables, sortRecords } from "./sortRecords.js";
import type { ReadResult } from "./source.js";

/**
 * Reads an export of Skolverket's "Sök statistik", untouched or saved again in Excel, as CSV or as a workbook:
 * preamble, header, data, footer. The läsår stands in the preamble and becomes the first column, `lasar`. Cells are
 * the file's own text; only codes are trimmed. Records that break the row contract are quarantined. Throws DataFaults
 * when the header or the läsår is not there, there is no data, the file ends within a row, or there is more than
 * one table.
 */
export async function readExport(
  file: StoredFile,
  probe: FileProbe,
  contract: RowContract,
): Promise<ReadResult> {
  const tables = await exportTables(file, probe);
  const { table, header } = requireHeader(file.name, tables, contract);
  const lasar = preambleText(file.name, table.records.slice(0, header.index), lasarField) ?? "";
  const ledger = new RecordLedger();
  const { rows: data, trimmed, complete } = sortRecords(file.name, table, header, contract, ledger);
  ignoreTables(
    tables.filter((other) => other !== table),
    ledger,
  );
  if (data.length === 0 && ledger.quarantine.length === 0) throw noRows(file.name);
  const rows = data.map(({ row, cells }) => ({ row, cells: [lasar, ...cells] }));
  return {
    tables: [
      { table: contract.table, columns: ["lasar", ...contract.columns.map(({ name }) => name)], rows },
    ],
    accounting: ledger.close(tables.reduce((sum, { counted }) => sum + counted, 0)),
    quarantine: ledger.quarantine,
    warnings: exportWarnings(file.name, header.match, contract, rows, { trimmed, complete }),
    periods: lasar,
  };
}

export function noRows(file: string): DataFaults {
  const message = "Filen har rubrikrad men inga rader under den. Gör om uttaget.";
  return new DataFaults([{ code: "inga-rader", file, message }]);
}

function requireHeader(
  file: string,
  tables: readonly ExportTable[],
  contract: RowContract,
): { readonly table: ExportTable; readonly header: FoundHeader } {
  const found = tables.flatMap((table) => {
    const header = findExportHeader(table.records, contract.columns);
    return header === undefined ? [] : [{ table, header, ...sheetOf(table) }];
  });
  const meeting = found.filter(({ header }) => headerReasons(header.match).length === 0);
  const chosen = chooseTables(meeting, false);
  const [only] = chosen.tables;
  if (only !== undefined) return only;
  const [first] = found;
  if (first === undefined) {
    const labels = contract.columns.slice(0, 4).map(({ label }) => `"${label}"`);
    const message = `Rubrikraden hittas inte bland de första 60 raderna. Den ska innehålla ${labels.join(", ")} …`;
    throw new DataFaults([{ code: "rubrik-saknas", file, message }]);
  }
  const row = first.table.records[first.header.index]?.row ?? 0;
  const reasons = meeting.length > 0 ? chosen.reasons : headerReasons(first.header.match);
  throw new DataFaults(reasons.map((message) => ({ code: "rubrik-avviker", file, row, message })));
}

function sheetOf({ sheet, hidden }: ExportTable) {
  return sheet === undefined ? { hidden } : { sheet, hidden };
}
