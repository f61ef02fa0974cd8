import Papa from "papaparse";
import { expect } from "vitest";

export type Row = ReadonlyMap<string, string>;
export type Read = (file: string) => readonly Row[];
/** Computes what a sheet holds and compares, row by row; `read` opens a sheet beside it. */
export type Check = (rows: readonly Row[], read: Read) => void;

const TIGHT = 1e-9;
/** For Fisher's p-values and published, rounded sheets. */
export const LOOSE = 1e-6;

/** Rows of a sheet by column name. */
export function parseCsv(text: string): readonly Row[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((record) => new Map(Object.entries(record)));
}

export function cell(row: Row, column: string): string {
  const value = row.get(column);
  if (value === undefined) throw new Error(`unknown column: ${column}`);
  return value;
}

/** Number of a cell; R's NA, NaN and empty are no data. */
export function optional(row: Row, column: string): number | undefined {
  const text = cell(row, column);
  if (["", "NA", "NaN"].includes(text)) return undefined;
  if (text === "Inf") return Number.POSITIVE_INFINITY;
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`invalid number: ${text}`);
  return value;
}

export function num(row: Row, column: string): number {
  const value = optional(row, column);
  if (value === undefined) throw new Error(`no number: ${column}`);
  return value;
}

export function list(row: Row, column: string): readonly number[] {
  return cell(row, column).split(";").map(Number);
}

/** Rows by the value of a column, in the order the values first appear. */
export function groupBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(cell(row, column)) ?? [];
    group.push(row);
    groups.set(cell(row, column), group);
  }
  return groups;
}

/** Relative agreement; a value the sheet gives as 0 must be 0 to 1e-15. */
export function agrees(got: number | undefined, row: Row, column: string, tolerance = TIGHT): void {
  const wanted = optional(row, column);
  if (wanted === got) return;
  const where = `${column} in ${[...row.values()].slice(0, 3).join(",")}`;
  const missing = got === undefined || wanted === undefined;
  const off = missing ? Number.POSITIVE_INFINITY : Math.abs(got - wanted);
  expect(off, `${where}: ${got}, not ${wanted}`).toBeLessThanOrEqual(
    Math.max(1e-15, tolerance * Math.abs(wanted ?? 0)),
  );
}
