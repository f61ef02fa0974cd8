import type { CellTable } from "./cellTable.js";

export interface NodeRanges {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** The equation that set each bound; undefined where the node's own limits do. */
  readonly setLow: readonly (number | undefined)[];
  readonly setHigh: readonly (number | undefined)[];
}

/** Numbers that contradict each other never settle; what follows from any rounds is true. */
const MOST_ROUNDS = 60;

/**
 * What each number can be, from what is known of it alone and from every sum taken by itself, again and again until
 * nothing more follows. A reader who solves all sums at once can in rare cases find a range that is narrower still.
 */
export function nodeRanges(
  { equations }: Pick<CellTable, "equations">,
  known: readonly (readonly [number, number])[],
): NodeRanges {
  const low = known.map(([least]) => least);
  const high = known.map(([, most]) => most);
  const setLow: (number | undefined)[] = known.map(() => undefined);
  const setHigh: (number | undefined)[] = known.map(() => undefined);
  const sums = equations.map(({ total, parts }) => [
    { node: total, factor: -1 },
    ...parts.map((node) => ({ node, factor: 1 })),
  ]);
  const least = (node: number, factor: number) => (factor > 0 ? (low[node] ?? 0) : -(high[node] ?? 0));
  const most = (node: number, factor: number) => (factor > 0 ? (high[node] ?? 0) : -(low[node] ?? 0));
  let changed = true;
  for (let round = 0; changed && round < MOST_ROUNDS; round += 1) {
    changed = false;
    sums.forEach((terms, equation) => {
      for (const { node, factor } of terms) {
        // factor · x = −Σ others
        let [from, to] = [0, 0];
        for (const other of terms) {
          if (other.node === node) continue;
          from -= most(other.node, other.factor);
          to -= least(other.node, other.factor);
        }
        const [a, b] = factor > 0 ? [from, to] : [-to, -from];
        if (a > (low[node] ?? 0) && Number.isFinite(a)) {
          low[node] = a;
          setLow[node] = equation;
          changed = true;
        }
        if (b < (high[node] ?? 0)) {
          high[node] = b;
          setHigh[node] = equation;
          changed = true;
        }
      }
    });
  }
  return { low, high, setLow, setHigh };
}
