import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { RecordLedger } from "../intake/recordLedger.js";
import type { StoredFile } from "../intake/storedFile.js";
import { type ExportTable, exportTables } from "../sources/exportTables.js";
import { ignoreTables } from "../sources/sortRecords.js";
import type { RawRow, ReadResult } from "../sources/source.js";
import { judgeRow } from "./judgeRow.js";
import { type HeaderMatch, matchHeader, missingColumns } from "./matchHeader.js";
import type { ReadingContext, StandardFormat, StandardRow } from "./standardFormat.js";

interface Judged {
  readonly row: number;
  readonly cells: StandardRow;
}

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
  const headerRecord = table.records[first];
  const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
  const header = matchHeader(headerRecord?.cells ?? [], format, file.name, headerRecord?.row ?? 1);
  const ledger = new RecordLedger();
  const context = { codeId, decimal: decimalMark(table, header, format) };
  const judged: Judged[] = [];
  let trimmed = 0;
  for (const [index, record] of table.records.entries()) {
    if (index === first) ledger.ignore("rubrik");
    else if (record.blank) ledger.ignore("tom rad");
    else {
      const verdict = judgeRow(file.name, record, header, format, context);
      if ("ignore" in verdict) ledger.ignore(verdict.ignore);
      else if ("fault" in verdict) ledger.reject({ ...verdict.fault, ...sheet });
      else {
        judged.push({ row: record.row, cells: verdict.row });
        if (verdict.trimmed) trimmed += 1;
      }
    }
  }
  ignoreTables(
    tables.filter((other) => other !== table),
    ledger,
  );
  const kept = withoutContradictions(file.name, judged, format, ledger, sheet);
  for (const _ of kept) ledger.accept();
  if (kept.length === 0 && ledger.quarantine.length === 0) throw noRows(file.name);
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
    warnings: [...header.warnings, ...trimWarning(file.name, trimmed)],
    periods: [...new Set(kept.map(({ cells }) => cells[format.period] ?? ""))].sort().join(", "),
  };
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

/** Comma, unless every number with decimals in the file has a point. */
function decimalMark(
  { records }: ExportTable,
  { positions }: HeaderMatch,
  format: StandardFormat,
): "," | "." {
  const places = format.columns.flatMap(({ name, decimals }) =>
    decimals ? [positions.get(name) ?? -1] : [],
  );
  const cells = records.flatMap(({ cells: all }) => places.map((place) => (all[place] ?? "").trim()));
  const has = (mark: RegExp) => cells.some((cell) => mark.test(cell));
  return has(/^-?\d+\.\d+$/) && !has(/^-?\d+,\d+$/) ? "." : ",";
}

function withoutContradictions(
  file: string,
  judged: readonly Judged[],
  { key, repeats }: StandardFormat,
  ledger: RecordLedger,
  sheet: Pick<Fault, "sheet">,
): Judged[] {
  const groups = new Map<string, Judged[]>();
  for (const [index, each] of judged.entries()) {
    const named = repeats?.(each.cells) ? [index] : key.map((column) => each.cells[column] ?? null);
    const name = JSON.stringify(named);
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [kept, ...others] = group;
    if (kept === undefined) return [];
    const said = JSON.stringify(kept.cells);
    if (others.every(({ cells }) => JSON.stringify(cells) === said)) {
      for (const _ of others) ledger.ignore("samma rad igen");
      return [kept];
    }
    for (const { row } of group) {
      const message = `Raderna ${list(group.map((each) => each.row))} säger olika om samma sak (${key.join(", ")}). Behåll den rad som gäller.`;
      ledger.reject({ code: "motsagelse", file, row, ...sheet, message });
    }
    return [];
  });
}

function list(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).join(", ");
  return rows.length > 5 ? `${shown} …` : shown;
}

function trimWarning(file: string, trimmed: number): Fault[] {
  if (trimmed === 0) return [];
  const message = `${trimmed} ${trimmed === 1 ? "rad" : "rader"} hade mellanslag eller osynliga tecken runt ett värde. De har tagits bort.`;
  return [{ code: "osynliga-tecken", file, message }];
}
