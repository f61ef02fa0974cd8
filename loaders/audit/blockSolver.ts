import type { Highs, Model } from "highs";
import { type AttackRow, isKnown, type Quantity } from "./attackSystem.js";
import type { MeasureBlock } from "./measureBlocks.js";

const OPTIMAL = 7;
const SLACK = 1e-6;

/** Possible values of a block's unknowns, once what else is in its rows is given. Dispose of it after use. */
export class BlockSolver {
  readonly #unknowns: readonly Quantity[];
  readonly #model: Model;
  readonly #index: ReadonlyMap<Quantity, number>;
  readonly #rows: readonly {
    readonly given: AttackRow["terms"];
    /** What is not given can only add up to a whole number. */
    readonly isWhole: boolean;
    readonly low: number;
    readonly high: number;
  }[];

  constructor(
    highs: Highs,
    { unknowns, rows }: Pick<MeasureBlock, "unknowns" | "rows">,
    timeLimitSeconds: number,
  ) {
    this.#unknowns = unknowns;
    this.#index = new Map(unknowns.map((quantity, index) => [quantity, index]));
    this.#rows = rows.map(({ terms, low, high }) => ({
      given: terms.filter(({ quantity }) => !this.#index.has(quantity)),
      isWhole: terms.every(
        ({ quantity, factor }) =>
          !this.#index.has(quantity) || (quantity.isWhole && Number.isInteger(factor)),
      ),
      low,
      high,
    }));
    const starts = [0];
    const [indices, values]: [number[], number[]] = [[], []];
    for (const { terms } of rows) {
      for (const { quantity, factor } of terms) {
        const column = this.#index.get(quantity);
        if (column === undefined) continue;
        indices.push(column);
        values.push(factor);
      }
      starts.push(indices.length);
    }
    const [numRows, numCols] = [rows.length, unknowns.length];
    this.#model = highs.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: unknowns.map(({ low }) => low),
      colUpper: unknowns.map(({ high }) => high),
      rowLower: rows.map(() => Number.NEGATIVE_INFINITY),
      rowUpper: rows.map(() => Number.POSITIVE_INFINITY),
      matrix: { format: "csr", numRows, numCols, starts, indices, values },
    });
    this.#model.options.set({
      output_flag: false,
      presolve: "off",
      solver: "simplex",
      time_limit: timeLimitSeconds,
    });
    this.#model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  }

  /** From here on with so much of what is not the block's own; what is known keeps its number. */
  give(value: (quantity: Quantity) => number): void {
    const [lower, upper] = [new Float64Array(this.#rows.length), new Float64Array(this.#rows.length)];
    this.#rows.forEach((row, index) => {
      const fixed = row.given.reduce(
        (sum, { quantity, factor }) => sum + factor * (isKnown(quantity) ? quantity.low : value(quantity)),
        0,
      );
      const [low, high] = [row.low - fixed, row.high - fixed];
      lower[index] = row.isWhole ? Math.ceil(low - SLACK) : low;
      upper[index] = row.isWhole ? Math.floor(high + SLACK) : high;
    });
    if (this.#rows.length > 0)
      this.#model.changeRowsBounds({ kind: "range", from: 0, to: this.#rows.length - 1 }, lower, upper);
  }

  /** From here on with the quantity in this range, and in its own. */
  narrow(quantity: Quantity, { low, high }: Pick<Quantity, "low" | "high">): void {
    const column = this.#index.get(quantity);
    if (column === undefined) return;
    this.#model.changeColBounds(column, Math.max(low, quantity.low), Math.min(high, quantity.high));
  }

  /** Possible values as far as can be in the direction of the weights; undefined when none is found in whole people. */
  toward(weights: ReadonlyMap<Quantity, number>): ReadonlyMap<Quantity, number> | undefined {
    const columns = [...weights].flatMap(([quantity, weight]) => {
      const column = this.#index.get(quantity);
      return column === undefined ? [] : [[column, weight] as const];
    });
    for (const [column, weight] of columns) this.#model.changeColCost(column, weight);
    try {
      this.#model.run();
      if (this.#model.getModelStatus() !== OPTIMAL) return undefined;
      const { colValue } = this.#model.getSolution();
      const found = this.#unknowns.map((each, index) => [each, colValue[index] ?? 0] as const);
      const isWhole = found.every(
        ([each, value]) => !each.isWhole || Math.abs(value - Math.round(value)) < SLACK,
      );
      if (!isWhole) return undefined;
      return new Map(found.map(([each, value]) => [each, each.isWhole ? Math.round(value) : value]));
    } finally {
      for (const [column] of columns) this.#model.changeColCost(column, 0);
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}
