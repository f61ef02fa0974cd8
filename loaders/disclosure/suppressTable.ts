import type { Highs } from "highs";
import { hideByElimination } from "./hideByElimination.js";
import { LeastHiding } from "./leastHiding.js";
import { PossibleTruths, SLACK } from "./possibleTruths.js";
import { TableBounds } from "./tableBounds.js";
import type { TableCell } from "./tableCell.js";

export interface Suppression {
  /** Ids of every cell that is not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Primary cells that no hiding can protect: they follow from what is public elsewhere, or from the table's size. */
  readonly lost: readonly string[];
}

/**
 * Hides cells until every primary one is protected: no combination of shown cells gives it, and a reader's interval
 * for it is as wide as `protect` asks. Elimination with repair and least cost from nothing are both tried, the latter
 * with two prices and the primary cells in two orders; what hides fewest is taken. Nothing that could be shown stays hidden.
 */
export function suppressTable(highs: Highs, cells: readonly TableCell[]): Suppression {
  const primary = cells.filter(({ kind }) => kind === "primary");
  const own = new Set([...primary, ...cells.filter(({ kind }) => kind === "hidden")].map(({ id }) => id));
  if (primary.length === 0) return { hidden: own, lost: [] };
  const ways = (of: readonly TableCell[]) => [
    () => repaired(highs, of, own, primary, fewPrice),
    () => repaired(highs, of, own, primary.toReversed(), fewPrice),
    () => repaired(highs, of, own, primary, smallPrice),
  ];
  let best = ways(cells).reduce(
    (kept, way) => fewer(kept, way()),
    repaired(highs, cells, hideByElimination(cells).hidden, primary, fewPrice),
  );
  if (cells.length > SMALL_TABLE) return best;
  // where each hidden cell is a large part of the table: what if this one had to be shown?
  for (const { id } of cells.filter((cell) => cell.kind === "free" && best.hidden.has(cell.id))) {
    const without = cells.map((cell): TableCell => (cell.id === id ? { ...cell, kind: "public" } : cell));
    best = ways(without).reduce((kept, way) => fewer(kept, way()), best);
  }
  return best;
}

/** Up to this many cells every complement is questioned. */
const SMALL_TABLE = 20;

/** Every cell costs about the same, a large one a little more: few are hidden. */
function fewPrice(value: number): number {
  return 1 + Math.log2(1 + value) / 16;
}

/** A cell costs what it holds: small ones are hidden. */
function smallPrice(value: number): number {
  return 1 + value;
}

function fewer(a: Suppression, b: Suppression): Suppression {
  if (a.lost.length !== b.lost.length) return a.lost.length < b.lost.length ? a : b;
  return b.hidden.size < a.hidden.size ? b : a;
}

/** Hides more until every primary cell's interval is wide enough, then shows again what need not be hidden. */
function repaired(
  highs: Highs,
  cells: readonly TableCell[],
  start: ReadonlySet<string>,
  primary: readonly TableCell[],
  price: (value: number) => number,
): Suppression {
  const hidden = new Set(start);
  const lost = new Set<string>();
  const bounds = new TableBounds(highs, cells, hidden);
  const hiding = new LeastHiding(highs, cells, hidden, price);
  try {
    const seen = new PossibleTruths();
    for (let changed = true; changed; ) {
      changed = false;
      for (const cell of primary) {
        for (
          let need = lacking(bounds, seen, cell);
          need && !lost.has(cell.id);
          need = lacking(bounds, seen, cell)
        ) {
          const more = hiding.giveWay(cell, need);
          if (!more || more.length === 0) {
            lost.add(cell.id);
            continue;
          }
          for (const each of more) {
            hidden.add(each.id);
            bounds.setHidden(each, true);
            hiding.setHidden(each, true);
          }
          changed = true;
        }
      }
    }
    showAgain(bounds, seen, hidden, cells, lost);
    return { hidden, lost: [...lost] };
  } finally {
    bounds.dispose();
    hiding.dispose();
  }
}

/** How far the cell must still be able to go, or undefined when its interval is wide enough. */
function lacking(
  bounds: TableBounds,
  seen: PossibleTruths,
  cell: TableCell,
): { readonly low: number } | { readonly high: number } | undefined {
  if (!cell.protect || seen.isEnough(cell)) return undefined;
  const { low, high, wholeNumbers } = cell.protect;
  if (seen.least(cell) > low + SLACK) seen.add(bounds.extreme(cell, "least").truth);
  if (seen.least(cell) > low + SLACK) return { low };
  const top = Math.max(high, Math.ceil(seen.least(cell) - SLACK) + wholeNumbers - 1);
  if (seen.greatest(cell) < top - SLACK) {
    const greatest = bounds.extreme(cell, "greatest");
    if (greatest.value === Number.POSITIVE_INFINITY) seen.unbounded(cell);
    else seen.add(greatest.truth);
  }
  if (seen.isEnough(cell)) return undefined;
  const least = bounds.extreme(cell, "least");
  seen.add(least.truth);
  return seen.isEnough(cell)
    ? undefined
    : { high: Math.max(high, Math.ceil(least.value - SLACK) + wholeNumbers - 1) };
}

/** Large cells first: each is shown again if every primary cell is still protected. */
function showAgain(
  bounds: TableBounds,
  seen: PossibleTruths,
  hidden: Set<string>,
  cells: readonly TableCell[],
  lost: ReadonlySet<string>,
): void {
  const primary = cells.filter(({ kind, id }) => kind === "primary" && !lost.has(id));
  const complements = cells
    .filter(({ id, kind }) => kind === "free" && hidden.has(id))
    .sort((a, b) => b.value - a.value || b.atoms.length - a.atoms.length);
  for (const cell of complements) {
    bounds.setHidden(cell, false);
    const before = seen.without(cell);
    if (primary.every((each) => lacking(bounds, seen, each) === undefined)) hidden.delete(cell.id);
    else {
      bounds.setHidden(cell, true);
      seen.restore(before);
    }
  }
}
