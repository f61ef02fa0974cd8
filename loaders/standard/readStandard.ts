import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { isDoubleCoded } from "../intake/isDoubleCoded.js";
import { RecordLedger } from "../intake/recordLedger.js";
import type { StoredFile } from "../intake/storedFile.js";
import { type ExportTable, exportTables } from "../sources/exportTables.js";
import { ignoreTables } from "../sources/sortRecords.js";
import type { RawRow, ReadResult } from "../sources/source.js";
import { type JudgedRow, judgeKeys } from "./judgeKeys.js";
import { judgeRow, type RecordContext } from "./judgeRow.js";
import { type HeaderMatch, matchHeader, missingColumns } from "./matchHeader.js";
import { protectedRows } from "./protectedRows.js";
import { readWarnings } from "./readWarnings.js";
import { refuseTable } from "./refuseTable.js";
import type { ReadingContext, StandardFormat } from "./standardFormat.js";

/**
 * The rule for pupils with protected identity (DC-16): left out before anything is said of them. It is named so that the
 * count, which is published with the file, does not tell what they are.
 */
const MARKED = "rad som källan har märkt";

/**
 * Reads a file of a standard format (contract §3), text or a workbook with one sheet of the format. Ids are replaced by
 * codes as the cells are read. Records that break the format are quarantined, and so are those that contradict each
 * other; a record said twice is kept once. Throws DataFaults when the file cannot be used as a whole.
 */
export async function readStandard(
  file: StoredFile,
  probe: FileProbe,
  format: StandardFormat,
  codeId: ReadingContext["codeId"],
): Promise<ReadResult> {
  const tables = await exportTables(file, probe);
  const table = chooseTable(file.name, tables, format);
  const first = table.records.findIndex(({ blank }) => !blank);
  const names = table.records[first]?.cells ?? [];
  const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
  const header = matchHeader(names, format, file.name, table.records[first]?.row ?? 1);
  const records = table.records.filter((_, index) => index !== first);
  refuseTable({ file: file.name, ...sheet }, names, records, header);
  const coded = remembering(codeId);
  const pupilAt = header.positions.get("elev_id") ?? -1;
  const marked = protectedRows(records, header.protectedAt, pupilAt, (id) => coded("elev", id));
  const isTyped = typedCells(probe, table);
  const context = { codeId: coded, decimal: decimalMark(table, header, format, isTyped), isTyped };
  const ledger = new RecordLedger();
  ledger.ignore("rubrik");
  const judged: JudgedRow[] = [];
  const notes = { trimmed: 0, masked: 0, doubleCoded: 0 };
  const faults = new Map<number, Fault>();
  for (const record of records) {
    if (record.blank) ledger.ignore("tom rad");
    else if (marked.has(record.row)) ledger.ignore(MARKED);
    else {
      const verdict = judgeRow(file.name, record, header, format, context);
      if ("fault" in verdict) faults.set(record.row, verdict.fault);
      else {
        judged.push({ row: record.row, cells: verdict.row });
        if (verdict.trimmed) notes.trimmed += 1;
        if (Object.values(verdict.row).some((cell) => isDoubleCoded(cell ?? ""))) notes.doubleCoded += 1;
        notes.masked += verdict.masked;
      }
    }
  }
  const { repeats, contradictions } = judgeKeys(judged, format);
  for (const [row, { column, message }] of contradictions) {
    const where = column === undefined ? {} : { column };
    faults.set(row, { code: "motsagelse", file: file.name, row, ...where, message });
  }
  for (const _ of repeats) ledger.ignore("samma rad igen");
  for (const [, fault] of [...faults].sort(([a], [b]) => a - b)) ledger.reject({ ...fault, ...sheet });
  ignoreTables(
    tables.filter((other) => other !== table),
    ledger,
  );
  const kept = judged.filter(({ row }) => !repeats.has(row) && !contradictions.has(row));
  for (const _ of kept) ledger.accept();
  if (kept.length === 0 && faults.size === 0 && marked.size === 0) throw noRows(file.name);
  const columns = format.columns.map(({ name }) => name);
  const rows: RawRow[] = kept.map(({ row, cells }) => ({
    row,
    ...sheet,
    cells: columns.map((name) => cells[name] ?? null),
  }));
  return {
    tables: [{ table: format.id, columns, rows }],
    accounting: ledger.close(tables.reduce((sum, { counted }) => sum + counted, 0)),
    quarantine: ledger.quarantine,
    warnings: [...header.warnings, ...readWarnings(file.name, notes)],
    periods: [...new Set(kept.map(({ cells }) => cells[format.period] ?? ""))].sort().join(", "),
  };
}

/** The same id is coded once: a file has many records of each pupil. */
function remembering(codeId: ReadingContext["codeId"]): ReadingContext["codeId"] {
  const known = new Map<string, string>();
  return (domain, id) => {
    const key = `${domain}:${id}`;
    const code = known.get(key) ?? codeId(domain, id);
    known.set(key, code);
    return code;
  };
}

/** Whether a cell is a number of a workbook. */
function typedCells(probe: FileProbe, { sheet }: ExportTable): RecordContext["isTyped"] {
  const rows = probe.sheets?.find(({ name }) => name === sheet)?.rows;
  return ({ row }, place) => rows?.[row - 1]?.[place]?.kind === "number";
}

/** A workbook may have other sheets, but only one of the format: which of two holds cannot be known. */
function chooseTable(file: string, tables: readonly ExportTable[], format: StandardFormat): ExportTable {
  const visible = tables.filter(({ hidden }) => !hidden);
  const header = ({ records }: ExportTable) => records.find(({ blank }) => !blank)?.cells ?? [];
  const fitting = visible.filter((table) => missingColumns(header(table), format).length === 0);
  if (fitting.length > 1) {
    const names = fitting.map(({ sheet }) => `"${sheet ?? ""}"`).join(", ");
    const message = `Filen har flera blad i formatet: ${names}. Spara dem som var sin fil.`;
    throw new DataFaults([{ code: "flera-tabeller", file, message }]);
  }
  const [table] = fitting.length === 1 ? fitting : visible;
  if (table === undefined) throw noRows(file);
  return table;
}

function noRows(file: string): DataFaults {
  const message = "Filen har bara en rubrikrad. Kontrollera urvalet i källsystemets export.";
  return new DataFaults([{ code: "inga-rader", file, message }]);
}

/** Comma, unless every number with decimals in the file has a point; "1.500" says nothing of which. */
function decimalMark(
  { records }: ExportTable,
  { positions }: HeaderMatch,
  format: StandardFormat,
  isTyped: RecordContext["isTyped"],
): "," | "." {
  const places = format.columns.flatMap(({ name, decimals }) =>
    decimals ? [positions.get(name) ?? -1] : [],
  );
  const cells = records.flatMap((record) =>
    places.filter((place) => !isTyped(record, place)).map((place) => (record.cells[place] ?? "").trim()),
  );
  const has = (mark: RegExp) => cells.some((cell) => mark.test(cell));
  return has(/^-?\d[\d \u00a0\u2009\u202f]*\.\d+$/) && !has(/^-?\d[\d \u00a0\u2009\u202f]*,\d+$/) ? "." : ",";
}
