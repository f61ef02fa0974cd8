import type { Highs, Model, ModelData } from "highs";
import type { AttackComponent } from "./attackComponents.js";
import { type AttackRow, isKnown, type Quantity } from "./attackSystem.js";

export interface Attack {
  /** The quantity's least or greatest value; infinite when nothing bounds it; undefined when time ran out. */
  readonly value: number | undefined;
  /** One possible truth, by unknown; undefined when there is none to show. */
  readonly truth: ReadonlyMap<Quantity, number> | undefined;
  /** The rows and ranges that hold the value where it is. Only for attacks over the reals. */
  readonly by: readonly (AttackRow | Quantity)[];
}

const OPTIMAL = 7;
const INFEASIBLE = 8;
const UNBOUNDED_OR_INFEASIBLE = 9;
const UNBOUNDED = 10;
const UNKNOWN = 15;

/** Narrower ranges than what is published says, of quantities that have been found out. */
export type FoundOut = ReadonlyMap<Quantity, Pick<Quantity, "low" | "high">>;

/** One component as the solver has it: the attacker asks for ends of intervals. Dispose of it after use. */
export class Attacker {
  readonly #highs: Highs;
  readonly #component: AttackComponent;
  readonly #index: ReadonlyMap<Quantity, number>;
  readonly #reals: Model;
  readonly #timeLimit: number;
  readonly #foundOut: FoundOut;
  #whole: Model | undefined;

  constructor(
    highs: Highs,
    component: AttackComponent,
    timeLimitSeconds: number,
    foundOut: FoundOut = new Map(),
  ) {
    this.#foundOut = foundOut;
    this.#highs = highs;
    this.#component = component;
    this.#index = new Map(component.unknowns.map((quantity, index) => [quantity, index]));
    this.#timeLimit = timeLimitSeconds;
    this.#reals = highs.createModel(this.#data());
    this.#reals.options.set({
      output_flag: false,
      presolve: "off",
      solver: "simplex",
      time_limit: timeLimitSeconds,
    });
  }

  /** How many unknowns it reckons with. */
  get size(): number {
    return this.#component.unknowns.length;
  }

  /** Over the reals: fast, and what is narrow here is at least as narrow in whole numbers. */
  extreme(quantity: Quantity, which: "least" | "greatest"): Attack {
    return this.#solve(this.#reals, quantity, which);
  }

  /** Over the whole numbers, with the quantity at least `from`: undefined value when not proven in time. */
  wholeExtreme(quantity: Quantity, which: "least" | "greatest", from = Number.NEGATIVE_INFINITY): Attack {
    this.#whole ??= this.#wholeModel();
    const column = this.#index.get(quantity) ?? -1;
    const { low, high } = this.#range(quantity);
    this.#whole.changeColBounds(column, Math.max(low, from), high);
    try {
      return this.#solve(this.#whole, quantity, which);
    } finally {
      this.#whole.changeColBounds(column, low, high);
    }
  }

  /** From now on the quantity is known to lie here. A quantity of no concern is left alone. */
  narrow(quantity: Quantity, { low, high }: Pick<Quantity, "low" | "high">): void {
    const column = this.#index.get(quantity);
    if (column === undefined) return;
    this.#reals.changeColBounds(column, low, high);
    this.#whole?.changeColBounds(column, low, high);
  }

  /** Lets the attacker know one quantity exactly while `ask` runs. */
  knowing<Result>(quantity: Quantity, value: number, ask: () => Result): Result {
    const column = this.#index.get(quantity) ?? -1;
    this.#reals.changeColBounds(column, value, value);
    try {
      return ask();
    } finally {
      const { low, high } = this.#range(quantity);
      this.#reals.changeColBounds(column, low, high);
    }
  }

  dispose(): void {
    this.#reals.dispose();
    this.#whole?.dispose();
  }

  #solve(model: Model, quantity: Quantity, which: "least" | "greatest"): Attack {
    const column = this.#index.get(quantity);
    if (column === undefined) throw new Error(`not of this component: ${quantity.id}`);
    const { minimize, maximize } = this.#highs.constants.objectiveSense;
    model.changeObjectiveSense(which === "least" ? minimize : maximize);
    model.changeColCost(column, 1);
    try {
      model.run();
      let status = model.getModelStatus();
      if (status === UNKNOWN) {
        // a warm start may leave the solver unsure; a cold one is another attempt
        model.clearSolver();
        model.run();
        status = model.getModelStatus();
      }
      const none = { truth: undefined, by: [] };
      if (status === UNBOUNDED || (status === UNBOUNDED_OR_INFEASIBLE && which === "greatest"))
        return { value: Number.POSITIVE_INFINITY, ...none };
      if (status === INFEASIBLE) return { value: Number.NaN, ...none };
      if (status !== OPTIMAL) return { value: undefined, ...none };
      const { colValue, colDual, rowDual } = model.getSolution();
      const { unknowns, rows } = this.#component;
      const by = [
        ...rows.filter((_, i) => Math.abs(rowDual[i] ?? 0) > 1e-7),
        ...unknowns.filter((_, i) => Math.abs(colDual[i] ?? 0) > 1e-7),
      ];
      const truth = new Map(unknowns.map((each, i) => [each, colValue[i] ?? 0]));
      return { value: colValue[column] ?? 0, truth, by };
    } finally {
      model.changeColCost(column, 0);
    }
  }

  #range(quantity: Quantity): Pick<Quantity, "low" | "high"> {
    return this.#foundOut.get(quantity) ?? quantity;
  }

  #wholeModel(): Model {
    const { continuous, integer } = this.#highs.constants.variableType;
    const integrality = this.#component.unknowns.map(({ isWhole }) => (isWhole ? integer : continuous));
    const model = this.#highs.createModel({ ...this.#data(), integrality });
    model.options.set({
      output_flag: false,
      time_limit: this.#timeLimit,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      // with it, HiGHS 1.15.3 has been seen to call 6 the most where 9 is possible
      presolve: "off",
    });
    return model;
  }

  #data(): ModelData {
    const { unknowns, rows } = this.#component;
    const starts = [0];
    const [indices, values, rowLower, rowUpper]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (const row of rows) {
      let known = 0;
      for (const { quantity, factor } of row.terms) {
        if (isKnown(quantity)) known += factor * quantity.low;
        else {
          indices.push(this.#index.get(quantity) ?? -1);
          values.push(factor);
        }
      }
      starts.push(indices.length);
      rowLower.push(row.low - known);
      rowUpper.push(row.high - known);
    }
    return {
      numCols: unknowns.length,
      numRows: rows.length,
      colCost: new Float64Array(unknowns.length),
      colLower: unknowns.map((each) => this.#range(each).low),
      colUpper: unknowns.map((each) => this.#range(each).high),
      rowLower,
      rowUpper,
      matrix: { format: "csr", numRows: rows.length, numCols: unknowns.length, starts, indices, values },
    };
  }
}
