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
  readonly #rows: ReadonlyMap<string, number>;
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
    this.#rows = new Map(cells.map(({ id }, row) => [id, row]));
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
    this.#price(cell, this.#rowOf(cell));
  }

  /**
   * The cells to hide so that `cell` can be as low as `range.low` or as high as `range.high`, also for a reader who
   * knows the cell `insider`. Undefined when no hiding can do it.
   */
  giveWay(
    cell: TableCell,
    range: { readonly low: number } | { readonly high: number },
    insider?: TableCell,
  ): TableCell[] | undefined {
    const row = this.#rowOf(cell);
    const [up, down] = this.#columns(row);
    const rise = "high" in range ? Math.max(0, range.high - cell.value) : 0;
    const fall = "low" in range ? Math.max(0, cell.value - range.low) : 0;
    this.#model.changeColBounds(up, rise, "high" in range ? Number.POSITIVE_INFINITY : 0);
    this.#model.changeColBounds(down, fall, "low" in range ? Number.POSITIVE_INFINITY : 0);
    if (insider)
      for (const column of this.#columns(this.#rowOf(insider))) this.#model.changeColBounds(column, 0, 0);
    this.#model.run();
    const solved = this.#model.getModelStatus() === MODEL_OPTIMAL;
    const { colValue } = this.#model.getSolution();
    this.#price(cell, row);
    if (insider) this.#price(insider, this.#rowOf(insider));
    if (!solved) return undefined;
    return this.#cells.filter((each, i) => {
      const [more, less] = this.#columns(i).map((column) => colValue[column] ?? 0);
      return !this.#hidden.has(each.id) && Math.abs((more ?? 0) - (less ?? 0)) > 1e-6;
    });
  }

  dispose(): void {
    this.#model.dispose();
  }

  #rowOf(cell: TableCell): number {
    return this.#rows.get(cell.id) ?? -1;
  }

  /** What is added to a cell and what is taken away from it. */
  #columns(row: number): readonly [number, number] {
    return [this.#atomCount + 2 * row, this.#atomCount + 2 * row + 1];
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
      const column = this.#columns(row)[side] ?? -1;
      this.#model.changeColBounds(column, 0, most[side] ?? 0);
      this.#model.changeColCost(column, price);
    }
  }
}

const MODEL_OPTIMAL = 7;
