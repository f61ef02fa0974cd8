import type { Highs } from "highs";
import { hideByElimination } from "./hideByElimination.js";
import { LeastHiding } from "./leastHiding.js";
import { needsOf } from "./needsOf.js";
import { type Need, PossibleTruths, SLACK } from "./possibleTruths.js";
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

/** Hides more until every need is met, then shows again what need not be hidden. */
function repaired(
  highs: Highs,
  cells: readonly TableCell[],
  start: ReadonlySet<string>,
  primary: readonly TableCell[],
  price: (value: number) => number,
): Suppression {
  const hidden = new Set(start);
  const lost = new Set<Need>();
  const bounds = new TableBounds(highs, cells, hidden);
  const hiding = new LeastHiding(highs, cells, hidden, price);
  const needs = needsOf(primary);
  const seen = new PossibleTruths(needs);
  try {
    for (let changed = true; changed; ) {
      changed = false;
      for (const need of needs) {
        while (!lost.has(need) && !canBeMet(bounds, seen, need)) {
          const more = giveWay(hiding, seen, need);
          if (more.length === 0) lost.add(need);
          for (const each of more) {
            hidden.add(each.id);
            bounds.setHidden(each, true);
            hiding.setHidden(each, true);
            changed = true;
          }
        }
      }
    }
    const kept = needs.filter((need) => !lost.has(need));
    showAgain(bounds, seen, hidden, cells, kept);
    return { hidden, lost: [...new Set([...lost].map(({ cell }) => cell.id))] };
  } finally {
    bounds.dispose();
    hiding.dispose();
  }
}

/** Asks the solver for both ends unless what it has answered before already does. */
function canBeMet(bounds: TableBounds, seen: PossibleTruths, need: Need): boolean {
  for (const side of ["least", "greatest"] as const) {
    if (seen.isMet(need)) return true;
    if (need.insider) bounds.setHidden(need.insider, false);
    const { value, truth } = bounds.extreme(need.cell, side);
    if (need.insider) bounds.setHidden(need.insider, true);
    if (value === Number.POSITIVE_INFINITY) seen.unbounded(need);
    else seen.add(truth);
  }
  return seen.isMet(need);
}

/** What to hide for the end that is too near: down first, then up; an insider's need is met by either. */
function giveWay(hiding: LeastHiding, seen: PossibleTruths, need: Need): TableCell[] {
  const { cell, protect, insider } = need;
  const least = seen.range(need).least;
  if (!insider && least > protect.low + SLACK) return hiding.giveWay(cell, { low: protect.low }) ?? [];
  const high = Math.max(protect.high, Math.ceil(least - SLACK) + protect.wholeNumbers - 1);
  const up = hiding.giveWay(cell, { high }, insider) ?? [];
  if (up.length > 0 || !insider || cell.value === 0) return up;
  return hiding.giveWay(cell, { low: cell.value - 1 }, insider) ?? [];
}

/** Large cells first: each is shown again if every need is still met. */
function showAgain(
  bounds: TableBounds,
  seen: PossibleTruths,
  hidden: Set<string>,
  cells: readonly TableCell[],
  needs: readonly Need[],
): void {
  const complements = cells
    .filter(({ id, kind }) => kind === "free" && hidden.has(id))
    .sort((a, b) => b.value - a.value || b.atoms.length - a.atoms.length);
  for (const cell of complements) {
    bounds.setHidden(cell, false);
    const before = seen.without(cell);
    if (needs.every((need) => canBeMet(bounds, seen, need))) hidden.delete(cell.id);
    else {
      bounds.setHidden(cell, true);
      seen.restore(before);
    }
  }
}
