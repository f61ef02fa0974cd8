import type { Highs, Model } from "highs";
import { type AttackRow, isKnown, type Quantity } from "./attackSystem.js";

const OPTIMAL = 7;

/** Moves as few people as possible between groups so that one of them becomes as large, or as small, as asked for. */
export class CountMoves {
  readonly #model: Model;
  readonly #counts: readonly Quantity[];
  readonly #index: ReadonlyMap<Quantity, number>;
  readonly #real: ReadonlyMap<Quantity, number>;

  /** `rows` are those between numbers of people; every unknown of theirs is in `counts`. */
  constructor(
    highs: Highs,
    counts: readonly Quantity[],
    rows: readonly AttackRow[],
    real: ReadonlyMap<Quantity, number>,
    timeLimitSeconds: number,
  ) {
    this.#counts = counts;
    this.#real = real;
    this.#index = new Map(counts.map((quantity, index) => [quantity, index]));
    const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
    const [rowLower, rowUpper]: [number[], number[]] = [[], []];
    const add = (terms: readonly (readonly [number, number])[], low: number, high: number) => {
      for (const [index, factor] of terms) {
        indices.push(index);
        values.push(factor);
      }
      starts.push(indices.length);
      rowLower.push(low);
      rowUpper.push(high);
    };
    for (const { terms, low, high } of rows) {
      const known = terms.filter(({ quantity }) => isKnown(quantity));
      const fixed = known.reduce((sum, { quantity, factor }) => sum + factor * quantity.low, 0);
      const open = terms.filter(({ quantity }) => !isKnown(quantity));
      add(
        open.map(({ quantity, factor }) => [this.#index.get(quantity) ?? -1, factor] as const),
        low - fixed,
        high - fixed,
      );
    }
    // a second column for each group: how far it is from the truth, at least
    counts.forEach((quantity, index) => {
      const n = real.get(quantity) ?? 0;
      const away = counts.length + index;
      add(
        [
          [index, 1],
          [away, -1],
        ],
        Number.NEGATIVE_INFINITY,
        n,
      );
      add(
        [
          [index, 1],
          [away, 1],
        ],
        n,
        Number.POSITIVE_INFINITY,
      );
    });
    const none = counts.map(() => 0);
    this.#model = highs.createModel({
      numCols: 2 * counts.length,
      numRows: rowLower.length,
      colCost: [...none, ...counts.map(() => 1)],
      colLower: [...counts.map(({ low }) => low), ...none],
      colUpper: [...counts.map(({ high }) => high), ...counts.map(() => Number.POSITIVE_INFINITY)],
      rowLower,
      rowUpper,
      matrix: {
        format: "csr",
        numRows: rowLower.length,
        numCols: 2 * counts.length,
        starts,
        indices,
        values,
      },
    });
    this.#model.options.set({
      output_flag: false,
      presolve: "off",
      solver: "simplex",
      time_limit: timeLimitSeconds,
    });
  }

  /** Every number of people after the move; undefined when none is found in whole people. */
  to(
    count: Quantity,
    which: "least" | "greatest",
    target: number,
    fixed?: Quantity,
  ): ReadonlyMap<Quantity, number> | undefined {
    const [low, high] = which === "greatest" ? [target, count.high] : [count.low, target];
    if (low > high) return undefined;
    const column = this.#index.get(count) ?? -1;
    const held = fixed && this.#index.get(fixed);
    const n = (fixed && this.#real.get(fixed)) ?? 0;
    this.#model.changeColBounds(column, low, high);
    if (held !== undefined) this.#model.changeColBounds(held, n, n);
    try {
      this.#model.run();
      if (this.#model.getModelStatus() !== OPTIMAL) return undefined;
      const { colValue } = this.#model.getSolution();
      const found = this.#counts.map((quantity, index) => [quantity, colValue[index] ?? 0] as const);
      if (found.some(([, value]) => Math.abs(value - Math.round(value)) > 1e-6)) return undefined;
      return new Map(found.map(([quantity, value]) => [quantity, Math.round(value)]));
    } finally {
      this.#model.changeColBounds(column, count.low, count.high);
      if (fixed && held !== undefined) this.#model.changeColBounds(held, fixed.low, fixed.high);
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}
