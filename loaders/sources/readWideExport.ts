import { DataFaults } from "../intake/dataFaults.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { RecordLedger } from "../intake/recordLedger.js";
import type { StoredFile } from "../intake/storedFile.js";
import { chooseTables } from "./chooseTables.js";
import type { RowContract } from "./exportRow.js";
import { type ExportTable, exportTables } from "./exportTables.js";
import { exportWarnings } from "./exportWarnings.js";
import { preambleText } from "./preambleText.js";
import { noRows } from "./readExport.js";
import { ignoreTables, sortRecords } from "./sortRecords.js";
import type { RawRow, ReadResult } from "./source.js";
import { type WideContract, wideColumns } from "./wideContract.js";
import { findWideHeader, type WideHeader } from "./wideHeader.js";

interface FoundTable {
  readonly sheet?: string;
  readonly hidden: boolean;
  readonly table: ExportTable;
  readonly header: WideHeader;
}

/**
 * Reads an export with several values on each row: one raw row a value, with the row's keys, the header's texts and
 * the value's text as it stands. The accounting is of the file's records, not of raw rows. Throws DataFaults when the
 * contract's header or preamble is not there, there is no data, the file ends within a row, or there is more than one
 * table on a sheet.
 */
export async function readWideExport(
  file: StoredFile,
  probe: FileProbe,
  contract: WideContract,
): Promise<ReadResult> {
  const tables = await exportTables(file, probe);
  const chosen = requireTables(file.name, tables, contract);
  const rowContract: RowContract = { ...contract, columns: contract.keys };
  const ledger = new RecordLedger();
  const warnings = new Map<string, ReadResult["warnings"][number]>();
  const rows: RawRow[] = [];
  const periods = new Set<string>();
  for (const { table, header } of chosen) {
    const above = table.records.slice(0, header.index);
    const preamble = contract.preamble.map((field) => preambleText(file.name, above, field) ?? null);
    const sorted = sortRecords(file.name, table, header, rowContract, ledger);
    for (const { row, cells, record } of sorted.rows) {
      for (const { position, upper, lower } of header.values) {
        const head = contract.upper === undefined ? [lower] : [upper === "" ? null : upper, lower];
        const long = [...preamble, ...cells, ...head, record[position] ?? ""];
        rows.push({ row, cells: long, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) });
      }
    }
    for (const warning of exportWarnings(file.name, header.match, rowContract, sorted.rows, sorted)) {
      warnings.set(`${warning.code} ${warning.message}`, warning);
    }
    for (const period of coveredPeriods(contract, header, preamble[0] ?? "")) periods.add(period);
  }
  ignoreTables(
    tables.filter((table) => !chosen.some((found) => found.table === table)),
    ledger,
  );
  if (rows.length === 0 && ledger.quarantine.length === 0) throw noRows(file.name);
  return {
    tables: [{ table: contract.table, columns: wideColumns(contract), rows }],
    accounting: ledger.close(tables.reduce((sum, { counted }) => sum + counted, 0)),
    quarantine: ledger.quarantine,
    warnings: [...warnings.values()],
    periods: span([...periods]),
  };
}

/** The läsår of the value columns where those are läsår; otherwise the chosen period. */
function coveredPeriods(contract: WideContract, header: WideHeader, chosen: string): string[] {
  return contract.lower === "lasar" ? header.values.map(({ lower }) => lower) : [chosen];
}

function span(periods: readonly string[]): string {
  const sorted = [...periods].sort();
  const [first, last] = [sorted[0] ?? "", sorted.at(-1) ?? ""];
  return first === last ? first : `${first}–${last}`;
}

function requireTables(
  file: string,
  tables: readonly ExportTable[],
  contract: WideContract,
): readonly FoundTable[] {
  const found = tables.flatMap((table): FoundTable[] => {
    const header = findWideHeader(table.records, contract);
    const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
    return header === undefined ? [] : [{ ...sheet, hidden: table.hidden, table, header }];
  });
  const meeting = found.filter(({ header }) => header.score === 1);
  const chosen = chooseTables(meeting, contract.manySheets ?? false);
  if (chosen.tables.length > 0) return chosen.tables;
  const [best] = [...found].sort((a, b) => b.header.score - a.header.score);
  if (best === undefined) {
    const labels = contract.keys.slice(0, 4).map(({ label }) => `"${label}"`);
    const message = `Rubrikraden hittas inte bland de första 60 raderna. Den ska innehålla ${labels.join(", ")} …`;
    throw new DataFaults([{ code: "rubrik-saknas", file, message }]);
  }
  const row = best.table.records[best.header.index]?.row ?? 0;
  const reasons = meeting.length > 0 ? chosen.reasons : best.header.reasons;
  throw new DataFaults(reasons.map((message) => ({ code: "rubrik-avviker", file, row, message })));
}
