import { cellKey } from "./cellKey.js";
import type { CountedCell, Protection } from "./countedCell.js";
import { type Equation, sumEquations } from "./sumEquations.js";

/** Up to this many pupils outside (or inside) a share are hidden as ~100 (or ~0); Skolverket's own limit. */
export const EXTREME = 4;

/**
 * First version of suppression (DC-8, DC-9): hides every cell under `minimumN` and every share that points out a few,
 * and then as many more that no hidden cell follows from a total or a sibling by subtraction. `cells` are all published
 * cells of one indicator and läsår: units and municipality, each in alla/flickor/pojkar. `hidden` are cells another
 * indicator of the same pupils already hides.
 *
 * In every sum with hidden parts there are at least two of them, and together they hold at least `minimumN` pupils, so
 * that the remainder is no small group either. The smallest cells go first, totals last; ties by unit code.
 */
export function protectCells(
  cells: readonly CountedCell[],
  minimumN: number,
  hidden: ReadonlyMap<string, Protection> = new Map(),
): Map<string, Protection> {
  const protections = new Map<string, Protection>();
  for (const cell of cells) {
    const own = primary(cell, minimumN);
    const inherited = hidden.get(cellKey(cell));
    if (own) protections.set(cellKey(cell), own);
    else if (inherited) protections.set(cellKey(cell), inherited === "small" ? "complement" : inherited);
  }
  const equations = sumEquations(cells);
  for (let changed = true; changed; ) {
    changed = false;
    for (const equation of equations) {
      const next = complement(equation, protections, minimumN);
      if (next) {
        protections.set(cellKey(next), "complement");
        changed = true;
      }
    }
  }
  return protections;
}

function primary(cell: CountedCell, minimumN: number): Protection | undefined {
  if (cell.n < minimumN) return "small";
  if (cell.reached === undefined) return undefined;
  if ((cell.missed ?? cell.n - cell.reached) <= EXTREME) return "nearlyAll";
  if (cell.reached <= EXTREME) return "nearlyNone";
  return undefined;
}

/** The cell that must be hidden too so that this sum gives nothing away, or undefined when it already does not. */
function complement(
  { total, parts }: Equation,
  protections: ReadonlyMap<string, Protection>,
  minimumN: number,
): CountedCell | undefined {
  const isHidden = (cell: CountedCell) => protections.has(cellKey(cell));
  const hiddenParts = parts.filter(isHidden);
  const totalHidden = isHidden(total);
  if (hiddenParts.length === 0 && !totalHidden) return undefined;
  const remainder = hiddenParts.reduce((sum, cell) => sum + cell.n, 0);
  const safe = totalHidden ? hiddenParts.length >= 1 : hiddenParts.length >= 2 && remainder >= minimumN;
  if (safe) return undefined;
  const candidates = parts.filter((cell) => !isHidden(cell) && cell.n > 0).sort(bySize);
  return candidates[0] ?? (totalHidden ? undefined : total);
}

function bySize(a: CountedCell, b: CountedCell): number {
  return a.n - b.n || (a.unitId < b.unitId ? -1 : 1) || (a.group < b.group ? -1 : 1);
}
