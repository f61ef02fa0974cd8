import type { Highs } from "highs";
import type { AttackComponent } from "./attackComponents.js";
import type { Quantity } from "./attackSystem.js";
import { BlockSolver } from "./blockSolver.js";
import { type MeasureBlock, measureBlocks } from "./measureBlocks.js";
import type { PossibleTruth } from "./realTruth.js";

/** The blocks of a component, each with a solver that is made when it is first asked. Dispose of them after use. */
export class MeasureSolvers {
  readonly blocks: readonly MeasureBlock[];
  readonly #highs: Highs;
  readonly #timeLimit: number;
  readonly #blockOf = new Map<Quantity, MeasureBlock>();
  readonly #solvers = new Map<MeasureBlock, BlockSolver>();
  /** The truth whose people a solver has been given. */
  readonly #given = new Map<MeasureBlock, PossibleTruth>();

  constructor(highs: Highs, { unknowns, rows }: AttackComponent, timeLimitSeconds: number) {
    this.#highs = highs;
    this.#timeLimit = timeLimitSeconds;
    this.blocks = measureBlocks(unknowns, rows);
    for (const block of this.blocks)
      for (const quantity of block.unknowns) this.#blockOf.set(quantity, block);
  }

  /** Undefined for a number of people. */
  blockOf(quantity: Quantity): MeasureBlock | undefined {
    return this.#blockOf.get(quantity);
  }

  /** With the people of `truth`, as far as can be in the direction of the weights; undefined when there is none. */
  toward(
    block: MeasureBlock,
    truth: PossibleTruth,
    people: (count: Quantity) => number,
    weights: ReadonlyMap<Quantity, number>,
  ): PossibleTruth | undefined {
    const solver = this.#solvers.get(block) ?? new BlockSolver(this.#highs, block, this.#timeLimit);
    this.#solvers.set(block, solver);
    if (this.#given.get(block) !== truth) solver.give(people);
    this.#given.set(block, truth);
    return solver.toward(weights);
  }

  /** The weights of each block's own. */
  byBlock(weights: ReadonlyMap<Quantity, number>): ReadonlyMap<MeasureBlock, ReadonlyMap<Quantity, number>> {
    const found = new Map<MeasureBlock, Map<Quantity, number>>();
    for (const [quantity, weight] of weights) {
      const block = this.#blockOf.get(quantity);
      if (!block) continue;
      const own = found.get(block) ?? new Map<Quantity, number>();
      found.set(block, own.set(quantity, weight));
    }
    return found;
  }

  dispose(): void {
    for (const solver of this.#solvers.values()) solver.dispose();
  }
}
