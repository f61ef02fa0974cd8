import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { RecordLedger } from "../intake/recordLedger.js";
import type { Sheet } from "../intake/sheet.js";
import type { Accounting } from "../sources/source.js";
import { assembleRows, type MappedRow } from "./assembleRows.js";
import { checkTotals } from "./checkTotals.js";
import { generalPairs } from "./generalPairs.js";
import { labelRows } from "./labelRows.js";
import { mappedSheet } from "./mappedSheet.js";
import type { MappingContext } from "./mappingContext.js";
import type { Mapping } from "./mappingSchema.js";
import { mappingTargets } from "./mappingTargets.js";
import { mappingWarnings } from "./mappingWarnings.js";
import { type Fact, readFacts } from "./readFacts.js";
import { readFilters } from "./readFilters.js";
import { recordFault, refuseTable } from "./refuseTable.js";

export interface MappedTable {
  readonly columns: readonly string[];
  readonly rows: readonly MappedRow[];
  readonly accounting: Accounting;
  /** One fault for each quarantined record. */
  readonly quarantine: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Läsår, years or rounds, comma-joined. */
  readonly periods: string;
}

/**
 * Reads an export by a mapping: cells in, rows of a standard format out, with every record accounted for. Pure: touches
 * no file. Throws DataFaults when the table as a whole is not what the mapping says.
 */
export function applyMapping(
  sheets: readonly Sheet[],
  mapping: Mapping,
  context: MappingContext,
): MappedTable {
  const { sheet, header, columns } = mappedSheet(sheets, mapping, context.file);
  const headerEnd = header.index + mapping.rubrikrader.length;
  const below = sheet.records.slice(headerEnd);
  refuseTable(sheet, header, columns, mapping, context.file);
  const general = generalPairs(readFilters(sheet.records.slice(0, header.index)), mapping, context.file);
  const rows = labelRows(below, columns, mapping, context.units);
  const typedNumbers = sheet.typedNumbers === true;
  const totals = checkTotals({ rows, columns: columns.values, general, typedNumbers }, mapping, context.file);

  const faults = new Map<number, Fault>(totals.faults.map((fault) => [fault.row ?? 0, fault]));
  const aside = new Map<number, string>();
  const facts: Fact[] = [];
  for (const row of rows) {
    const fault = recordFault(row, header, sheet, context.file);
    if (fault) faults.set(row.record.row, fault);
    if (fault || row.kind !== "data") continue;
    const read = readFacts(row, columns.values, general, mapping, context, typedNumbers);
    if (read.fault) faults.set(row.record.row, read.fault);
    const [rule] = read.aside;
    if (rule !== undefined && read.facts.length === 0) aside.set(row.record.row, rule);
    facts.push(...read.facts);
  }
  const assembled = assembleRows(facts, mapping, context.file);
  for (const fault of assembled.faults) faults.set(fault.row ?? 0, fault);

  const ledger = new RecordLedger();
  for (const record of sheet.records.slice(0, headerEnd)) {
    const isBlank = record.cells.every((cell) => cell.trim() === "");
    const isHeader = sheet.records.indexOf(record) >= header.index;
    ledger.ignore(isHeader ? "rubrik" : isBlank ? "tom rad" : "urval ovanför tabellen");
  }
  for (const row of rows) {
    const fault = faults.get(row.record.row);
    if (fault) ledger.reject(fault);
    else if (row.kind === "data" && assembled.used.has(row.record.row)) ledger.accept();
    else if (assembled.doubles.has(row.record.row)) ledger.ignore("samma uppgift en gång till");
    else ledger.ignore(aside.get(row.record.row) ?? ignoredBy[row.kind]);
  }
  for (const other of sheets) if (other !== sheet) for (const _ of other.records) ledger.ignore("annat blad");
  const kept = assembled.rows.filter(({ row }) => !faults.has(row));
  const records = sheets.reduce((sum, each) => sum + each.records.length, 0);
  const accounting = ledger.close(records);
  if (accounting.accepted + accounting.quarantined === 0) {
    const message = "Tabellen har rubriker men inga värden. Gör om uttaget.";
    throw new DataFaults([{ code: "inga-rader", file: context.file, message }]);
  }
  return {
    columns: mappingTargets[mapping.mal].columns,
    rows: kept,
    accounting,
    quarantine: ledger.quarantine,
    warnings: mappingWarnings(totals, rows, context.file),
    periods: periodsOf(kept, mapping),
  };
}

const ignoredBy = {
  blank: "tom rad",
  heading: "mellanrubrik",
  empty: "rad utan värden",
  footnote: "fotnot",
  total: "summarad",
  data: "antal utan värde",
  "unknown level": "okänd nivå",
} as const;

function periodsOf(rows: readonly MappedRow[], { mal }: Mapping): string {
  const column = mappingTargets[mal].columns.indexOf(mal === "enkat_aggregat" ? "omgang" : "lasar");
  return [...new Set(rows.map(({ cells }) => cells[column] ?? ""))].sort().join(", ");
}
