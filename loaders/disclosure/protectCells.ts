import { cellKey } from "./cellKey.js";
import { cellTable, missedOf } from "./cellTable.js";
import { type CountedCell, EXTREME, type Protection } from "./countedCell.js";
import { type Equation, sumEquations } from "./sumEquations.js";
import { widenRanges } from "./widenRanges.js";

/**
 * First version of suppression (DC-8, DC-9): hides every cell under `minimumN` and every share that points out a few,
 * and then as many more that no hidden cell follows from a total or a sibling by subtraction. `cells` are all published
 * cells of one indicator and läsår: units and municipality, each in alla/flickor/pojkar. `hidden` are cells another
 * indicator of the same pupils already hides, `most` how many pupils a cell can have by what a wider population shows, and
 * `values` cells to hide for what they reach and not for their size.
 *
 * In every sum with hidden parts there are at least two of them, and together they hold at least `minimumN` pupils, so
 * that the remainder is no small group either. Of a share neither the remainder nor the total without one shown part
 * has at most four pupils who reach the goal, or who miss it. The smallest cells go first, totals last; ties by unit code.
 */
export function protectCells(
  cells: readonly CountedCell[],
  minimumN: number,
  hidden: ReadonlyMap<string, Protection> = new Map(),
  most: ReadonlyMap<string, number> = new Map(),
  values: ReadonlySet<string> = new Set(),
): Map<string, Protection> {
  const protections = new Map<string, Protection>();
  for (const cell of cells) {
    const own = primary(cell, minimumN);
    const inherited = hidden.get(cellKey(cell));
    if (inherited && inherited !== "small") protections.set(cellKey(cell), inherited);
    else if (own === "small" || (own && !values.has(cellKey(cell)))) protections.set(cellKey(cell), own);
    else if (own || inherited || values.has(cellKey(cell))) protections.set(cellKey(cell), "complement");
  }
  const isShare = cells.some(({ reached }) => reached !== undefined);
  const table = cellTable(cells);
  // a cell hidden for its share alone still tells how many pupils it has, by another indicator
  const sizes = new Set<string>();
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
    if (changed) continue;
    for (const [key, protection] of protections)
      if (!isShare || protection === "small" || hidden.has(key)) sizes.add(key);
    changed = widenRanges(table, minimumN, { protections, sizes, most });
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
  if (!totalHidden) {
    // the total without one shown part is what »övriga« show
    const telling = parts.filter((cell) => !isHidden(cell) && cell.n > 0 && isTelling(total, [cell]));
    const [smallest] = telling.sort(bySize);
    if (smallest) return smallest;
  }
  if (hiddenParts.length === 0 && !totalHidden) return undefined;
  const remainder = hiddenParts.reduce((sum, cell) => sum + cell.n, 0);
  const candidates = parts.filter((cell) => !isHidden(cell) && cell.n > 0).sort(bySize);
  const safe = totalHidden
    ? hiddenParts.length >= 1
    : hiddenParts.length >= 2 && remainder >= minimumN && !isTelling(total, candidates);
  if (!safe) return candidates[0] ?? (totalHidden ? undefined : total);
  return undefined;
}

/** Whether what is left of the total without these parts points out a few by who reaches the goal, or misses it. */
function isTelling(total: CountedCell, parts: readonly CountedCell[]): boolean {
  if (total.reached === undefined || parts.length === 0) return false;
  const left = (count: (cell: CountedCell) => number) =>
    count(total) - parts.reduce((sum, part) => sum + count(part), 0);
  const [n, reached, missed] = [left((cell) => cell.n), left(reachedOf), left(missedOf)];
  return n > 0 && (reached <= EXTREME || missed <= EXTREME);
}

const reachedOf = (cell: CountedCell) => cell.reached ?? 0;

function bySize(a: CountedCell, b: CountedCell): number {
  return a.n - b.n || (a.unitId < b.unitId ? -1 : 1) || (a.group < b.group ? -1 : 1);
}
