import { cellKey } from "./cellKey.js";
import type { CountedCell } from "./countedCell.js";
import { sumEquations } from "./sumEquations.js";

/**
 * The hidden cells that can be computed exactly from what is shown, by Gaussian elimination over all sums at once.
 * Independent of how the hiding was chosen: an empty answer is what publication requires. (Intervals that are merely
 * narrow are the auditor's business.)
 */
export function derivableCells(cells: readonly CountedCell[], hidden: ReadonlySet<string>): CountedCell[] {
  const unknown = cells.filter((cell) => hidden.has(cellKey(cell)));
  const column = new Map(unknown.map((cell, index) => [cellKey(cell), index]));
  const rows = sumEquations(cells)
    .map(({ total, parts }) => {
      const row = new Array<number>(unknown.length).fill(0);
      for (const cell of parts) add(row, column.get(cellKey(cell)), 1);
      add(row, column.get(cellKey(total)), -1);
      return row;
    })
    .filter((row) => row.some((value) => value !== 0));
  // In reduced form a cell is determined exactly when some row has it alone.
  return reduce(rows)
    .map((row) => row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : [])))
    .filter((indices) => indices.length === 1)
    .flatMap((indices) => unknown[indices[0] ?? -1] ?? []);
}

function add(row: number[], index: number | undefined, value: number): void {
  if (index !== undefined) row[index] = (row[index] ?? 0) + value;
}

/** Reduced row echelon form with partial pivoting. */
function reduce(input: readonly number[][]): number[][] {
  const rows = input.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  let done = 0;
  for (let col = 0; col < width && done < rows.length; col += 1) {
    let pivot = done;
    for (let i = done; i < rows.length; i += 1) {
      if (Math.abs(rows[i]?.[col] ?? 0) > Math.abs(rows[pivot]?.[col] ?? 0)) pivot = i;
    }
    const pivotRow = rows[pivot];
    const scale = pivotRow?.[col] ?? 0;
    if (!pivotRow || Math.abs(scale) < 1e-9) continue;
    rows[pivot] = rows[done] ?? [];
    const unit = pivotRow.map((value) => value / scale);
    rows[done] = unit;
    for (let i = 0; i < rows.length; i += 1) {
      const factor = rows[i]?.[col] ?? 0;
      if (i !== done && factor !== 0)
        rows[i] = (rows[i] ?? []).map((value, j) => value - factor * (unit[j] ?? 0));
    }
    done += 1;
  }
  return rows.slice(0, done);
}
