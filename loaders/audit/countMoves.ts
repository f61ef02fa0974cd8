import type { Highs, Model } from "highs";
import { type AttackRow, isKnown, type Quantity } from "./attackSystem.js";

const OPTIMAL = 7;

/** Moves as few people as possible between groups so that one of them becomes as large, or as small, as asked for. */
export class CountMoves {
  readonly #model: Model;
  readonly #unknowns: readonly Quantity[];
  readonly #index: ReadonlyMap<Quantity, number>;
  readonly #real: ReadonlyMap<Quantity, number>;

  /**
   * `rows` are those between numbers of people. With `also`, which may be empty, it is a whole-number programme, and they
   * are also those of the measures whose totals must be possible. Every unknown of theirs is in `counts` or `also`.
   */
  constructor(
    highs: Highs,
    counts: readonly Quantity[],
    rows: readonly AttackRow[],
    real: ReadonlyMap<Quantity, number>,
    timeLimitSeconds: number,
    also?: readonly Quantity[],
  ) {
    this.#unknowns = [...counts, ...(also ?? [])];
    this.#real = real;
    this.#index = new Map(this.#unknowns.map((quantity, index) => [quantity, index]));
    const unknowns = this.#unknowns;
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
      const away = unknowns.length + index;
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
    const [open, moves] = [unknowns.map(() => 0), counts.map(() => 1)];
    const numCols = open.length + moves.length;
    const { continuous, integer } = highs.constants.variableType;
    const integrality = [
      ...unknowns.map(({ isWhole }) => (isWhole ? integer : continuous)),
      ...counts.map(() => continuous),
    ];
    this.#model = highs.createModel({
      numCols,
      numRows: rowLower.length,
      colCost: [...open, ...moves],
      colLower: [...unknowns.map(({ low }) => low), ...counts.map(() => 0)],
      colUpper: [...unknowns.map(({ high }) => high), ...counts.map(() => Number.POSITIVE_INFINITY)],
      rowLower,
      rowUpper,
      matrix: { format: "csr", numRows: rowLower.length, numCols, starts, indices, values },
      ...(also ? { integrality } : {}),
    });
    this.#model.options.set({ output_flag: false, time_limit: timeLimitSeconds, presolve: "off" });
    if (!also) this.#model.options.set({ solver: "simplex" });
  }

  /** The unknowns after the move; undefined when none is found in whole people. */
  to(
    quantity: Quantity,
    which: "least" | "greatest",
    target: number,
    fixed?: Quantity,
  ): ReadonlyMap<Quantity, number> | undefined {
    const [low, high] = which === "greatest" ? [target, quantity.high] : [quantity.low, target];
    if (low > high) return undefined;
    const column = this.#index.get(quantity) ?? -1;
    const held = fixed && this.#index.get(fixed);
    const n = (fixed && this.#real.get(fixed)) ?? 0;
    this.#model.changeColBounds(column, low, high);
    if (held !== undefined) this.#model.changeColBounds(held, n, n);
    try {
      this.#model.run();
      if (this.#model.getModelStatus() !== OPTIMAL) return undefined;
      const { colValue } = this.#model.getSolution();
      const found = this.#unknowns.map((each, index) => [each, colValue[index] ?? 0] as const);
      if (found.some(([{ isWhole }, value]) => isWhole && Math.abs(value - Math.round(value)) > 1e-6))
        return undefined;
      return new Map(found.map(([each, value]) => [each, each.isWhole ? Math.round(value) : value]));
    } finally {
      this.#model.changeColBounds(column, quantity.low, quantity.high);
      if (fixed && held !== undefined) this.#model.changeColBounds(held, fixed.low, fixed.high);
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}
