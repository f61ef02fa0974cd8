import type { Highs } from "highs";
import { cellKey } from "./cellKey.js";
import type { CountedCell, Protection } from "./countedCell.js";
import { finestGroups } from "./finestGroups.js";
import { suppressTable } from "./suppressTable.js";
import type { Protect, TableCell } from "./tableCell.js";

/** Up to this many pupils outside (or inside) a share are hidden as ~100 (or ~0); Skolverket's own limit. */
const EXTREME = 4;
/** A reader must have to reckon with at least so many whole numbers (§1.2). */
const WHOLE_NUMBERS = 5;

export interface GroupProtections {
  readonly protections: ReadonlyMap<string, Protection>;
  /** Cells that no hiding can protect: too little is left to hide them behind. */
  readonly lost: readonly string[];
}

/**
 * Hides every cell under `minimumN` (DC-7), and then what is needed that none of them follows from the sums, exactly
 * or nearly (DC-8, DC-9). `cells` are all published cells of one population and period: units and municipality, each
 * in alla/flickor/pojkar. `hidden` are cells that are hidden for another reason.
 */
export function protectSizes(
  highs: Highs,
  cells: readonly CountedCell[],
  minimumN: number,
  hidden: ReadonlyMap<string, Protection> = new Map(),
): GroupProtections {
  const table = countTable(cells, minimumN, hidden);
  const suppressed = suppressTable(highs, table);
  const protections = new Map<string, Protection>();
  for (const cell of cells) {
    const key = cellKey(cell);
    if (cell.n < minimumN) protections.set(key, "small");
    else if (suppressed.hidden.has(key)) protections.set(key, "complement");
  }
  return { protections, lost: suppressed.lost };
}

/**
 * Hides every share that points out a few (DC-10) and what is needed that none follows from the sums, with the numbers
 * of pupils that are not hidden in `sizes` as known: a cell hidden only for its share does not hide how many pupils it
 * has, since another indicator tells. The answer holds the sizes' protections too.
 */
export function protectOutcomes(
  highs: Highs,
  cells: readonly CountedCell[],
  minimumN: number,
  sizes: GroupProtections,
): GroupProtections {
  if (cells.every(({ reached }) => reached === undefined)) return sizes;
  const protections = new Map(sizes.protections);
  const table = outcomeTable(cells, countTable(cells, minimumN, protections), protections);
  const suppressed = suppressTable(highs, table);
  for (const cell of cells) {
    const key = cellKey(cell);
    if (protections.has(key) || cell.reached === undefined) continue;
    if (cell.n - cell.reached <= EXTREME) protections.set(key, "nearlyAll");
    else if (cell.reached <= EXTREME) protections.set(key, "nearlyNone");
    else if (suppressed.hidden.has(reachedId(key))) protections.set(key, "complement");
  }
  return { protections, lost: [...new Set([...sizes.lost, ...suppressed.lost])] };
}

/** Both, for an indicator that stands alone. */
export function protectGroups(
  highs: Highs,
  cells: readonly CountedCell[],
  minimumN: number,
  hidden?: ReadonlyMap<string, Protection>,
): GroupProtections {
  return protectOutcomes(highs, cells, minimumN, protectSizes(highs, cells, minimumN, hidden));
}

/** How many pupils each cell has. A cell that is listed has at least one. */
function countTable(
  cells: readonly CountedCell[],
  minimumN: number,
  hidden: ReadonlyMap<string, Protection>,
): TableCell[] {
  const groups = finestGroups(cells);
  return cells.map((cell): TableCell => {
    const id = cellKey(cell);
    const known = { low: 1, high: Number.POSITIVE_INFINITY };
    const own = { id, atoms: groups.get(id) ?? [], value: cell.n, known };
    if (cell.n < minimumN) return { ...own, kind: "primary", protect: around(cell.n, 1, minimumN) };
    return { ...own, kind: hidden.has(id) ? "hidden" : "free" };
  });
}

/** Pupils who reach the goal and who do not, in every cell; each finest group in two. */
function outcomeTable(
  cells: readonly CountedCell[],
  counts: readonly TableCell[],
  protections: ReadonlyMap<string, Protection>,
): TableCell[] {
  const groups = new Map(counts.map(({ id, atoms }) => [id, atoms]));
  const numbers = counts.map((cell): TableCell => {
    const atoms = cell.atoms.flatMap((atom) => [2 * atom, 2 * atom + 1]);
    if (protections.has(cell.id))
      return { ...cell, atoms, kind: cell.kind === "primary" ? "primary" : "hidden" };
    return { ...cell, atoms, kind: "public" };
  });
  return cells.reduce<TableCell[]>((table, cell) => {
    if (cell.reached === undefined) return table;
    const key = cellKey(cell);
    const atoms = groups.get(key) ?? [];
    const inside = {
      isOutcome: true as const,
      id: reachedId(key),
      atoms: atoms.map((atom) => 2 * atom),
      value: cell.reached,
    };
    const outside = {
      isOutcome: true as const,
      id: `${key}|missed`,
      atoms: atoms.map((atom) => 2 * atom + 1),
      value: cell.n - cell.reached,
    };
    const isHidden = protections.has(key);
    if (protections.get(key) === "small") {
      for (const side of [inside, outside])
        table.push({ ...side, kind: "primary", protect: around(side.value, 0, EXTREME) });
      return table;
    }
    const few = outside.value <= EXTREME ? outside : inside.value <= EXTREME ? inside : undefined;
    // of a hidden number of pupils no symbol says how few there are
    const known = isHidden ? {} : { known: { low: 0, high: EXTREME } };
    if (few) table.push({ ...few, ...known, kind: "primary", protect: NONE_TO_FOUR });
    if (few !== inside) table.push({ ...inside, kind: isHidden || few ? "hidden" : "free" });
    return table;
  }, numbers);
}

/** What `~100` and `~0` say openly, and no less. */
const NONE_TO_FOUR: Protect = { low: 0, high: EXTREME, wholeNumbers: WHOLE_NUMBERS };

function reachedId(key: string): string {
  return `${key}|reached`;
}

/** Both neighbours of the number, as far as `reach`, and never below what is known anyway. */
function around(value: number, floor: number, reach: number): Protect {
  return { low: Math.max(floor, value - 1), high: Math.max(reach, value + 1), wholeNumbers: WHOLE_NUMBERS };
}
