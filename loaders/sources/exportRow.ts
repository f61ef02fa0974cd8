import type { z } from "zod";
import type { Fault } from "../intake/fault.js";
import { maskValue } from "../intake/maskValue.js";
import type { TextRecord } from "../intake/readTextRecords.js";
import { showText } from "../intake/showText.js";
import { unusableCell } from "../intake/unusableCell.js";
import { checkEntry } from "./checkEntry.js";
import type { ExportColumn, HeaderMatch } from "./exportColumns.js";

/** What a data row of an export must be. */
export interface RowContract {
  /** Raw table. */
  readonly table: string;
  /** Without `lasar`, in the order of the raw table. */
  readonly columns: readonly ExportColumn[];
  /**
   * Columns with codes: outer space and invisible characters are taken away before they are checked and kept.
   */
  readonly codes: readonly string[];
  /** Of the row as an object by raw name; messages are Swedish sentences on what is allowed. */
  readonly schema: z.ZodType<Readonly<Record<string, string | null>>>;
}

export type ExportRow =
  | { readonly cells: readonly (string | null)[]; readonly trimmed: boolean }
  | { readonly fault: Fault };

const OUTER_SPACE = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/**
 * The cells of a data record in the order of the contract's columns, or the fault that sends it to
 * quarantine. A column the file lacks gives null; an empty cell stays "".
 */
export function exportRow(
  file: string,
  record: TextRecord,
  header: readonly string[],
  match: HeaderMatch,
  contract: RowContract,
): ExportRow {
  const reject = (code: string, message: string, column?: string, value?: string): ExportRow => ({
    fault: {
      code,
      file,
      row: record.row,
      message,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
    },
  });
  if (record.fault !== undefined) return { fault: { file, row: record.row, ...record.fault } };
  if (record.strayQuote) {
    const message =
      "Ett citattecken står inne i ett värde. Ta bort det, eller omge hela värdet med citattecken.";
    return reject("losryckt-citattecken", message);
  }
  if (!hasHeaderWidth(record.cells, header.length, match.width)) {
    const message =
      `Raden har ${record.cells.length} celler men rubrikraden har ${header.length}. Kontrollera att raden är hel ` +
      "och att inget värde innehåller skiljetecknet.";
    return reject("antal-celler", message);
  }
  for (const [index, cell] of record.cells.entries()) {
    const unusable = unusableCell(cell);
    if (unusable !== undefined) {
      return reject(unusable.code, unusable.message, header[index], unusable.value);
    }
  }
  return checkedRow(record, header, match, contract, reject);
}

function checkedRow(
  record: TextRecord,
  header: readonly string[],
  match: HeaderMatch,
  contract: RowContract,
  reject: (code: string, message: string, column?: string, value?: string) => ExportRow,
): ExportRow {
  const row: Record<string, string | null> = Object.create(null);
  let trimmed = false;
  for (const { name } of contract.columns) {
    const position = match.positions.get(name);
    const text = position === undefined ? null : (record.cells[position] ?? null);
    const kept = text !== null && contract.codes.includes(name) ? text.replace(OUTER_SPACE, "") : text;
    if (kept !== text) trimmed = true;
    row[name] = kept;
  }
  const checked = checkEntry(contract.schema, row);
  if (checked.success) return { cells: contract.columns.map(({ name }) => row[name] ?? null), trimmed };
  const messages = checked.error.issues.map((issue) => {
    const shown = showText(maskValue(row[String(issue.path[0])] ?? "", String(issue.path[0])));
    return shown === "" ? `${issue.message} Cellen är tom.` : `${issue.message} Här står "${shown}".`;
  });
  const name = String(checked.error.issues[0]?.path[0]);
  const label = header[match.positions.get(name) ?? -1]?.trim() ?? name;
  return reject("ogiltig-kod", [...new Set(messages)].join(" "), label, maskValue(row[name] ?? "", name));
}

/** As many cells as the header; empty cells may be added or missing after the last named column. */
function hasHeaderWidth(cells: readonly string[], headerCells: number, width: number): boolean {
  if (cells.length === headerCells) return cells.slice(width).every((cell) => cell.trim() === "");
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === "");
}
