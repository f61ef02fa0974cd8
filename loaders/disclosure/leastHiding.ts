import type { Highs, Model, ObjectiveSense } from "highs";
import type { TableCell } from "./tableCell.js";

/**
 * Which shown cells must give way for a cell to be able to be far enough from the truth, at the least cost: hidden
 * cells move freely, a shown one at a price by its size, a public one not at all (the linear programme
 * for complementary cells of Kelly, Golden and Assad). Dispose of it after use.
 */
export class LeastHiding {
  readonly #model: Model;
  readonly #cells: readonly TableCell[];
  readonly #atomCount: number;
  readonly #hidden: Set<string>;
  readonly #priceOf: (value: number) => number;

  constructor(
    highs: Highs,
    cells: readonly TableCell[],
    hidden: ReadonlySet<string>,
    price: (value: number) => number,
  ) {
    this.#cells = cells;
    this.#priceOf = price;
    this.#hidden = new Set(hidden);
    this.#atomCount = 1 + cells.reduce((most, cell) => Math.max(most, ...cell.atoms), -1);
    const sense: ObjectiveSense = highs.constants.objectiveSense.minimize;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    cells.forEach((cell, row) => {
      // the atoms, less what is added, plus what is taken away
      indices.push(...cell.atoms, this.#atomCount + 2 * row, this.#atomCount + 2 * row + 1);
      values.push(...cell.atoms.map(() => 1), -1, 1);
      starts.push(indices.length);
    });
    const numCols = this.#atomCount + 2 * cells.length;
    this.#model = highs.createModel({
      numCols,
      numRows: cells.length,
      sense,
      colCost: new Float64Array(numCols),
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(Number.POSITIVE_INFINITY),
      rowLower: cells.map(({ value }) => value),
      rowUpper: cells.map(({ value }) => value),
      matrix: { format: "csr", numRows: cells.length, numCols, starts, indices, values },
    });
    this.#model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
    cells.forEach((cell, row) => {
      this.#price(cell, row);
    });
  }

  setHidden(cell: TableCell, isHidden: boolean): void {
    if (isHidden) this.#hidden.add(cell.id);
    else this.#hidden.delete(cell.id);
    this.#price(cell, this.#cells.indexOf(cell));
  }

  /**
   * The cells to hide so that `cell` can be as low as `range.low` or as high as `range.high`. Undefined when no hiding
   * can do it.
   */
  giveWay(
    cell: TableCell,
    range: { readonly low?: number; readonly high?: number },
  ): TableCell[] | undefined {
    const row = this.#cells.indexOf(cell);
    const value = range.low ?? range.high ?? cell.value;
    const [up, down] = [this.#atomCount + 2 * row, this.#atomCount + 2 * row + 1];
    const [rise, fall] = [Math.max(0, value - cell.value), Math.max(0, cell.value - value)];
    this.#model.changeColBounds(up, rise, range.high === undefined ? 0 : Number.POSITIVE_INFINITY);
    this.#model.changeColBounds(down, fall, range.low === undefined ? 0 : Number.POSITIVE_INFINITY);
    this.#model.run();
    const solved = this.#model.getModelStatus() === MODEL_OPTIMAL;
    const { colValue } = this.#model.getSolution();
    this.#price(cell, row);
    if (!solved) return undefined;
    return this.#cells.filter(
      (each, i) =>
        !this.#hidden.has(each.id) &&
        Math.abs((colValue[this.#atomCount + 2 * i] ?? 0) - (colValue[this.#atomCount + 2 * i + 1] ?? 0)) >
          1e-6,
    );
  }

  dispose(): void {
    this.#model.dispose();
  }

  #price(cell: TableCell, row: number): void {
    const isHidden = this.#hidden.has(cell.id);
    const known = { low: cell.known?.low ?? 0, high: cell.known?.high ?? Number.POSITIVE_INFINITY };
    const most = isHidden
      ? [Math.max(0, known.high - cell.value), Math.max(0, cell.value - known.low)]
      : cell.kind === "public"
        ? [0, 0]
        : [Number.POSITIVE_INFINITY, cell.value];
    const price = isHidden ? 0 : this.#priceOf(cell.value);
    for (const side of [0, 1]) {
      const column = this.#atomCount + 2 * row + side;
      this.#model.changeColBounds(column, 0, most[side] ?? 0);
      this.#model.changeColCost(column, price);
    }
  }
}

const MODEL_OPTIMAL = 7;
