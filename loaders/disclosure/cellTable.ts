import { cellKey } from "./cellKey.js";
import type { CountedCell } from "./countedCell.js";
import { sumEquations } from "./sumEquations.js";

/** A group of pupils in a table's sums: a cell, or one that no row shows but that a reader can speak of. */
export interface TableNode {
  /** The cell's key; undefined for a group without a row of its own. */
  readonly key: string | undefined;
  readonly cell: CountedCell;
}

export interface CellTable {
  readonly nodes: readonly TableNode[];
  /** total = Σ parts, as places in `nodes`. */
  readonly equations: readonly { readonly total: number; readonly parts: readonly number[] }[];
}

/**
 * The cells with everything a reader can add and subtract: girls + boys = all, units = municipality, a unit + the others
 * = municipality; where the parts are fewer than the total, those left over are a group too.
 */
export function cellTable(cells: readonly CountedCell[]): CellTable {
  const nodes: TableNode[] = cells.map((cell) => ({ key: cellKey(cell), cell }));
  const place = new Map(nodes.map(({ key }, index) => [key, index]));
  const at = (cell: CountedCell) => place.get(cellKey(cell)) ?? -1;
  const unlisted = (cell: CountedCell) => nodes.push({ key: undefined, cell }) - 1;
  const equations: { readonly total: number; readonly parts: readonly number[] }[] = [];
  for (const { total, parts } of sumEquations(cells)) {
    const left = parts.reduce(lessCell, total);
    const rest = left.n > 0 ? [unlisted(left)] : [];
    equations.push({ total: at(total), parts: [...parts.map(at), ...rest] });
    if (total.unitLevel !== "municipality" || total.group !== "alla") continue;
    if (!parts.every(({ unitLevel }) => unitLevel === "unit")) continue;
    for (const unit of parts) {
      if (unit.n >= total.n) continue;
      const others = unlisted(lessCell(total, unit));
      equations.push({ total: at(total), parts: [at(unit), others] });
      const rest_ = parts.filter((part) => part !== unit).map(at);
      equations.push({ total: others, parts: [...rest_, ...rest] });
    }
  }
  return { nodes, equations };
}

function lessCell(whole: CountedCell, part: CountedCell): CountedCell {
  const n = whole.n - part.n;
  if (whole.reached === undefined || part.reached === undefined) return { ...whole, n };
  return {
    ...whole,
    n,
    reached: whole.reached - part.reached,
    missed: missedOf(whole) - missedOf(part),
  };
}

/** Pupils of a share who do not reach the goal. */
export function missedOf({ n, reached = 0, missed }: CountedCell): number {
  return missed ?? n - reached;
}
