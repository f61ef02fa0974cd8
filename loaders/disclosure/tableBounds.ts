import type { Highs, Model, ObjectiveSense } from "highs";
import type { TableCell } from "./tableCell.js";

/** A real solution of what is shown: one possible truth, as numbers by atom. */
export type PossibleTruth = Float64Array;

/**
 * What a reader can work out about a table's hidden cells: least and greatest value of any cell, given the shown ones,
 * that no atom is negative, and what is known of the hidden ones. The model is built once; each question is a warm
 * re-solve. Dispose of it after use: its memory is not the garbage collector's.
 */
export class TableBounds {
  readonly #model: Model;
  readonly #row: ReadonlyMap<string, number>;
  readonly #atomCount: number;
  readonly #sense: Readonly<Record<"least" | "greatest", ObjectiveSense>>;
  #objective: readonly number[] = [];

  constructor(highs: Highs, cells: readonly TableCell[], hidden: ReadonlySet<string>) {
    this.#row = new Map(cells.map((cell, index) => [cell.id, index]));
    this.#atomCount = 1 + cells.reduce((most, cell) => Math.max(most, ...cell.atoms), -1);
    const { minimize, maximize } = highs.constants.objectiveSense;
    this.#sense = { least: minimize, greatest: maximize };
    const ranges = cells.map((cell) => rangeOf(cell, hidden.has(cell.id)));
    this.#model = highs.createModel({
      numCols: this.#atomCount,
      numRows: cells.length,
      colCost: new Float64Array(this.#atomCount),
      colLower: new Float64Array(this.#atomCount),
      colUpper: new Float64Array(this.#atomCount).fill(Number.POSITIVE_INFINITY),
      rowLower: ranges.map(([low]) => low),
      rowUpper: ranges.map(([, high]) => high),
      matrix: {
        format: "csr",
        numRows: cells.length,
        numCols: this.#atomCount,
        starts: startsOf(cells),
        indices: cells.flatMap((cell) => cell.atoms),
        values: cells.flatMap((cell) => cell.atoms.map(() => 1)),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
  }

  /** Changes one cell between shown and hidden. */
  setHidden(cell: TableCell, isHidden: boolean): void {
    const [low, high] = rangeOf(cell, isHidden);
    this.#model.changeRowBounds(this.#row.get(cell.id) ?? -1, low, high);
  }

  /** The cell's least (or greatest) possible value and the truth that has it; Infinity when nothing bounds it. */
  extreme(
    cell: TableCell,
    which: "least" | "greatest",
  ): { readonly value: number; readonly truth: PossibleTruth } {
    for (const atom of this.#objective) this.#model.changeColCost(atom, 0);
    for (const atom of cell.atoms) this.#model.changeColCost(atom, 1);
    this.#objective = cell.atoms;
    this.#model.changeObjectiveSense(this.#sense[which]);
    const status = this.#run();
    if (status === MODEL_UNBOUNDED || status === MODEL_UNBOUNDED_OR_INFEASIBLE)
      return { value: Number.POSITIVE_INFINITY, truth: new Float64Array(this.#atomCount).fill(Number.NaN) };
    if (status !== MODEL_OPTIMAL) throw new Error(`bounds not found: ${cell.id}, status ${status}`);
    return { value: this.#model.getObjectiveValue(), truth: this.#model.getSolution().colValue };
  }

  /** A warm start may leave the solver unsure; from a cold one, with presolve, it is not. */
  #run(): number {
    this.#model.run();
    const status = this.#model.getModelStatus();
    if (status !== MODEL_UNKNOWN) return status;
    this.#model.clearSolver();
    this.#model.options.set({ presolve: "on" });
    this.#model.run();
    this.#model.options.set({ presolve: "off" });
    return this.#model.getModelStatus();
  }

  dispose(): void {
    this.#model.dispose();
  }
}

const MODEL_OPTIMAL = 7;
const MODEL_UNBOUNDED_OR_INFEASIBLE = 9;
const MODEL_UNBOUNDED = 10;
const MODEL_UNKNOWN = 15;

function rangeOf(cell: TableCell, isHidden: boolean): readonly [number, number] {
  if (!isHidden) return [cell.value, cell.value];
  return [cell.known?.low ?? 0, cell.known?.high ?? Number.POSITIVE_INFINITY];
}

function startsOf(cells: readonly TableCell[]): number[] {
  const starts = [0];
  for (const cell of cells) starts.push((starts.at(-1) ?? 0) + cell.atoms.length);
  return starts;
}
