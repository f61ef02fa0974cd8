import { type CellTable, missedOf } from "./cellTable.js";
import { type CountedCell, EXTREME, type Protection } from "./countedCell.js";
import { equationLevels, nodesOf } from "./equationLevels.js";
import { type NodeRanges, nodeRanges } from "./nodeRanges.js";

/** A reader must have to reckon with so many whole numbers (§1.2). */
const WHOLE_NUMBERS = 5;

/** What a reader sees of a table. Keys of cells. */
export interface Hiding {
  readonly protections: Map<string, Protection>;
  /** Cells whose number of pupils is hidden too, and not only their share. */
  readonly sizes: Set<string>;
  /** Most pupils a cell can have, as a wider population shows; a cell that is not here can have any number. */
  readonly most?: ReadonlyMap<string, number>;
}

type Quantity = "n" | "missed" | "reached";

interface Narrow {
  readonly node: number;
  readonly quantity: Quantity;
  /** Equations to look for something to hide in, the likeliest first. */
  readonly by: readonly number[];
}

/** Most pupils that each cell can have by what is shown, for who looks into a part of the population. */
export function mostPupils(table: CellTable, minimumN: number, hiding: Hiding): Map<string, number> {
  const { high } = nodeRanges(table, knownSizes(table, minimumN, hiding));
  return new Map(
    table.nodes.flatMap(({ key }, node) => (key === undefined ? [] : [[key, high[node] ?? 0] as const])),
  );
}

/**
 * Hides more until no protected number's range, as single sums give it, is narrower than §1.2 asks. First by taking the
 * word `~100` or `~0` from another cell of the sum, which then says no more than that it is hidden; then by the smallest
 * cell shown; a total last. Returns false when there was nothing to do. Where nothing helps every cell is hidden.
 */
export function widenRanges(table: CellTable, minimumN: number, hiding: Hiding): boolean {
  const isShare = table.nodes.some(({ cell }) => cell.reached !== undefined);
  const quantities: readonly Quantity[] = isShare ? ["n", "missed", "reached"] : ["n"];
  let changed = false;
  for (;;) {
    const narrow = firstNarrow(table, minimumN, hiding, quantities);
    if (!narrow) return changed;
    if (!giveWay(table, minimumN, hiding, narrow)) return hideAll(table, hiding) || changed;
    changed = true;
  }
}

function firstNarrow(
  table: CellTable,
  minimumN: number,
  hiding: Hiding,
  quantities: readonly Quantity[],
): Narrow | undefined {
  const sizes = nodeRanges(table, knownSizes(table, minimumN, hiding));
  // what the words say by themselves, and that what is listed has a pupil, is told openly
  const { protections } = hiding;
  const all: Hiding = { protections, sizes: new Set(table.nodes.flatMap(({ key }) => key ?? [])) };
  const open = nodeRanges(table, knownSizes(table, minimumN, all));
  for (const quantity of quantities) {
    const ranges = rangesOf(table, hiding, quantity, sizes);
    for (const [node, { key, cell }] of table.nodes.entries()) {
      if (key !== undefined && !hiding.protections.has(key)) continue;
      const told = { low: open.low[node] ?? 0, high: open.high[node] ?? 0 };
      const need = needOf(cell, key !== undefined, minimumN, quantity, told);
      const [low, high] = [ranges.low[node] ?? 0, ranges.high[node] ?? 0];
      if (!need || isWide(need, low, high)) continue;
      const isLow = low > need.low;
      const by = [
        isLow ? ranges.setLow[node] : ranges.setHigh[node],
        ranges.setLow[node],
        ranges.setHigh[node],
      ];
      return { node, quantity, by: [...new Set(by.filter((equation) => equation !== undefined))] };
    }
  }
  return undefined;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

interface RangeNeed extends Range {
  readonly wholeNumbers: number;
}

/** How far down and up a reader must have to reckon; undefined for a number that needs no protection. */
function needOf(
  cell: CountedCell,
  isListed: boolean,
  minimumN: number,
  quantity: Quantity,
  told: Range,
): RangeNeed | undefined {
  const isSmall = cell.n > 0 && cell.n < minimumN;
  if (quantity === "n") {
    if (!isSmall) return undefined;
    // of a cell that is told to be small nobody needs to find that out
    const reach = told.high < minimumN ? 0 : minimumN;
    return {
      low: Math.max(told.low, cell.n - 1),
      high: Math.min(told.high, Math.max(reach, cell.n + 1)),
      wholeNumbers: Math.min(WHOLE_NUMBERS, told.high - told.low + 1),
    };
  }
  if (cell.reached === undefined) return undefined;
  const value = quantity === "missed" ? missedOf(cell) : cell.reached;
  if (isSmall && isListed)
    return {
      low: Math.max(0, value - 1),
      high: Math.min(told.high, Math.max(EXTREME, value + 1)),
      wholeNumbers: Math.min(WHOLE_NUMBERS, told.high + 1),
    };
  return value <= EXTREME && cell.n > 0
    ? { low: Math.max(0, value - 1), high: EXTREME, wholeNumbers: WHOLE_NUMBERS }
    : undefined;
}

function isWide(need: RangeNeed, low: number, high: number): boolean {
  return low <= need.low && high >= need.high && high - low + 1 >= need.wholeNumbers;
}

function knownSizes(table: CellTable, minimumN: number, { protections, sizes, most }: Hiding) {
  return table.nodes.map(({ key, cell }): readonly [number, number] => {
    if (key === undefined) return [0, Number.POSITIVE_INFINITY];
    if (!sizes.has(key)) return [cell.n, cell.n];
    const told = protections.get(key) === "small" ? minimumN - 1 : Number.POSITIVE_INFINITY;
    return [1, Math.min(told, most?.get(key) ?? Number.POSITIVE_INFINITY)];
  });
}

function rangesOf(table: CellTable, hiding: Hiding, quantity: Quantity, sizes: NodeRanges): NodeRanges {
  if (quantity === "n") return sizes;
  const known = table.nodes.map(({ key, cell }, node): readonly [number, number] => {
    const most = sizes.high[node] ?? Number.POSITIVE_INFINITY;
    const protection = key === undefined ? "complement" : hiding.protections.get(key);
    const [value, few] =
      quantity === "missed" ? [missedOf(cell), "nearlyAll"] : [cell.reached ?? 0, "nearlyNone"];
    if (protection === undefined) return [value, value];
    if (protection === few) return [0, Math.min(EXTREME, most)];
    const isOther = protection === "nearlyAll" || protection === "nearlyNone";
    // who are few inside are all but a few outside
    return [isOther ? Math.max(0, cell.n - EXTREME) : 0, most];
  });
  return nodeRanges(table, known);
}

/** The least that widens the range: one cell, near or further off, or two; false when there is none to give way. */
function giveWay(table: CellTable, minimumN: number, hiding: Hiding, narrow: Narrow): boolean {
  const before = widthOf(table, minimumN, hiding, narrow);
  const isWider = () => widthOf(table, minimumN, hiding, narrow) > before;
  const moves = equationLevels(table, narrow.by).flatMap((level) => movesIn(table, hiding, narrow, level));
  for (const move of moves) {
    const undo = move();
    if (isWider()) return true;
    undo();
  }
  for (const [index, move] of moves.entries()) {
    const undo = move();
    for (const other of moves.slice(0, index)) {
      const undoOther = other();
      if (isWider()) return true;
      undoOther();
    }
    undo();
  }
  return false;
}

function widthOf(table: CellTable, minimumN: number, hiding: Hiding, { node, quantity }: Narrow): number {
  const sizes = nodeRanges(table, knownSizes(table, minimumN, hiding));
  const { low, high } = rangesOf(table, hiding, quantity, sizes);
  return Math.min(high[node] ?? 0, 1e6) - (low[node] ?? 0);
}

/** What can be done in these sums, the least loss first; each move returns how to undo it. */
function movesIn(
  table: CellTable,
  { protections, sizes }: Hiding,
  { node: own, quantity }: Narrow,
  level: readonly number[],
): (() => () => void)[] {
  const nodes = [...new Set(level.flatMap((equation) => nodesOf(table, equation)))].filter(
    (node) => node !== own,
  );
  const totals = new Set(level.map((equation) => table.equations[equation]?.total));
  const told: (() => () => void)[] = [];
  const shown: { readonly cell: CountedCell; readonly isTotal: boolean; readonly key: string }[] = [];
  for (const node of nodes) {
    const { key, cell } = table.nodes[node] ?? {};
    if (key === undefined || !cell || cell.n === 0) continue;
    const protection = protections.get(key);
    if (quantity === "n" ? !sizes.has(key) : protection === undefined)
      shown.push({ cell, isTotal: totals.has(node), key });
    else if (
      quantity === "n" ? protection === "small" : protection === "nearlyAll" || protection === "nearlyNone"
    )
      told.push(() => {
        protections.set(key, "complement");
        return () => {
          if (protection) protections.set(key, protection);
        };
      });
  }
  shown.sort(
    (a, b) => Number(a.isTotal) - Number(b.isTotal) || a.cell.n - b.cell.n || (a.key < b.key ? -1 : 1),
  );
  const hide = shown.map(({ key }) => () => {
    const protection = protections.get(key);
    protections.set(key, protection ?? "complement");
    if (quantity === "n") sizes.add(key);
    return () => {
      if (protection === undefined) protections.delete(key);
      if (quantity === "n") sizes.delete(key);
    };
  });
  return quantity === "n" ? [...hide, ...told] : [...told, ...hide];
}

/** False when everything is hidden already, and in words that say nothing. */
function hideAll({ nodes }: CellTable, { protections, sizes }: Hiding): boolean {
  const keys = nodes.flatMap(({ key }) => key ?? []);
  const isDone = keys.every((key) => protections.get(key) === "complement" && sizes.has(key));
  for (const key of keys) {
    protections.set(key, "complement");
    sizes.add(key);
  }
  return !isDone;
}
