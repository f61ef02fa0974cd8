import { atomVector, direction, ModularSpan, type SparseVector } from "./modularSpan.js";
import type { TableCell } from "./tableCell.js";

/**
 * Which cells to hide so that no primary cell is a combination of those shown (the Gauss algorithm of GaussSuppression).
 * Candidates are taken by size, so that totals and large cells stay: one is shown unless some primary cell then lies in
 * the span of everything shown. Returns the ids of all cells hidden, the primary ones too.
 *
 * A primary cell that follows from `public` cells alone cannot be protected by hiding; it is returned in `lost`.
 */
export function hideByElimination(cells: readonly TableCell[]): {
  readonly hidden: Set<string>;
  readonly lost: string[];
} {
  const span = new ModularSpan();
  const secrets = new Map<string, SparseVector>();
  for (const cell of cells) if (cell.kind === "primary") secrets.set(cell.id, atomVector(cell.atoms));
  let directions = directionsOf(secrets);
  const show = (reduced: SparseVector) => {
    const pivot = span.add(reduced);
    let touched = false;
    for (const [id, secret] of secrets) {
      if (!secret.has(pivot.column)) continue;
      secrets.set(id, span.reduce(secret));
      touched = true;
    }
    if (touched) directions = directionsOf(secrets);
  };
  for (const cell of cells) {
    if (cell.kind !== "public") continue;
    const reduced = span.reduce(atomVector(cell.atoms));
    if (reduced.size > 0) show(reduced);
  }
  const lost = [...secrets].filter(([, secret]) => secret.size === 0).map(([id]) => id);
  const hidden = new Set(
    cells.filter(({ kind }) => kind === "primary" || kind === "hidden").map(({ id }) => id),
  );
  for (const cell of cells.filter(({ kind }) => kind === "free").sort(largestFirst)) {
    const reduced = span.reduce(atomVector(cell.atoms));
    const way = direction(reduced);
    if (way === undefined) continue;
    if (directions.has(way)) hidden.add(cell.id);
    else show(reduced);
  }
  return { hidden, lost };
}

function directionsOf(secrets: ReadonlyMap<string, SparseVector>): Set<string> {
  return new Set([...secrets.values()].flatMap((secret) => direction(secret) ?? []));
}

/** Of equal size the one of more groups first: a total before its only part; then as given. */
function largestFirst(a: TableCell, b: TableCell): number {
  return b.value - a.value || b.atoms.length - a.atoms.length;
}
