import type { Sheet, SheetRecord } from "../../intake/sheet.js";
import { HEADER_LIMIT } from "../findHeader.js";
import { type HeaderColumn, headerColumns } from "../headerColumns.js";
import { type Filter, pairsOf, readFilters } from "../readFilters.js";
import { readPeriod } from "../readPeriod.js";

export interface FoundTable {
  readonly sheet: Sheet;
  /** 0-based index of the first header row among the records, and how many there are. */
  readonly index: number;
  readonly size: 1 | 2;
  readonly columns: readonly HeaderColumn[];
  readonly filters: readonly Filter[];
  /** Records from below the header to the last that is as wide as data are. */
  readonly body: readonly SheetRecord[];
  /** Text below the table. */
  readonly footnotes: readonly string[];
}

const VALUE = /^(?:-?\d[\d\s\u00a0\u2009\u202f]*(?:[.,]\d+)?[\s\u00a0]*%?|\.{1,3}|[-–*]|x|[<~]\s?\d+)$/i;

/** A number or a symbol that stands for one; a period, such as a year, is not. */
export function isValueLike(cell: string): boolean {
  const text = cell.trim();
  return VALUE.test(text) && !readPeriod(text);
}

export function filledCells({ cells }: SheetRecord): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

/** Finds header and body by their shape: what stands above is narrow or has names with colons. Undefined without a table. */
export function findTable(sheet: Sheet): FoundTable | undefined {
  const { records } = sheet;
  const width = usualWidth(records);
  const index = records.findIndex((_, at) => at < HEADER_LIMIT && isHeader(records, at, width));
  const upper = records[index];
  if (width < 2 || !upper) return undefined;
  const size = hasLowerRow(upper, records[index + 1], records.slice(index + 2)) ? 2 : 1;
  const below = records.slice(index + size);
  const end = below.findLastIndex((record) => filledCells(record).length >= 2) + 1;
  if (end === 0) return undefined;
  return {
    sheet,
    index,
    size,
    columns: headerColumns(records.slice(index, index + size)),
    filters: readFilters(records.slice(0, index)),
    body: below.slice(0, end),
    footnotes: below.slice(end).flatMap((record) => filledCells(record)),
  };
}

/** The commonest number of filled cells, of those above one. */
function usualWidth(records: readonly SheetRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records) {
    const filled = filledCells(record).length;
    if (filled > 1) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA);
  return best?.[0] ?? 0;
}

function isHeader(records: readonly SheetRecord[], at: number, width: number): boolean {
  const record = records[at];
  if (!record) return false;
  const filled = filledCells(record);
  if (filled.length === 0) return false;
  const next = records[at + 1];
  const starts = record.cells.findIndex((cell) => cell.trim() !== "");
  // one merged text over all value columns, the labels below
  if (filled.length === 1) return starts > 0 && next !== undefined && filledCells(next).length > 1;
  const pairs = pairsOf(filled);
  const isFilter =
    pairs !== undefined && (filled.some((text) => text.includes(":")) || (width > 2 && starts === 0));
  return !isFilter;
}

/** A second header row has texts where the first is empty, and no values where the rows below have them. */
function hasLowerRow(
  upper: SheetRecord,
  lower: SheetRecord | undefined,
  below: readonly SheetRecord[],
): boolean {
  if (!lower || filledCells(lower).length === 0 || filledCells(lower).some(isValueLike)) return false;
  const merged = lower.cells.some((cell, at) => cell.trim() !== "" && (upper.cells[at] ?? "").trim() === "");
  const valued = lower.cells.some(
    (cell, at) => cell.trim() !== "" && below.some(({ cells }) => isValueLike(cells[at] ?? "")),
  );
  return merged && valued;
}
