import type { Highs } from "highs";
import type { AttackComponent } from "./attackComponents.js";
import type { AttackRow, Quantity } from "./attackSystem.js";
import { BlockSolver } from "./blockSolver.js";
import { CountMoves } from "./countMoves.js";
import type { MeasureBlock } from "./measureBlocks.js";
import { MeasureSolvers } from "./measureSolvers.js";
import { type PossibleTruth, realTruth } from "./realTruth.js";

/** Most measures that a search for one truth takes into the whole-number programme. */
const MOST_MEASURES = 12;

/**
 * Possible truths near the real one, each found by a small question: a few pupils moved between groups, or one measure
 * changed while the numbers of people stand. Only the publisher can look for them, who knows the truth; each is as good a
 * proof that a secret is kept as one that an attacker finds. That none is found proves nothing.
 */
export class NearTruths {
  readonly #highs: Highs;
  readonly #timeLimit: number;
  readonly #counts = new Map<string, Quantity>();
  readonly #measures: MeasureSolvers;
  readonly #moves: CountMoves;
  readonly #people: BlockSolver;
  readonly #real: PossibleTruth;
  readonly #countRows: readonly AttackRow[];
  /** Those with other numbers of people than the real one. */
  readonly #moved: PossibleTruth[] = [];
  readonly #peopleOf = new Map<PossibleTruth, PossibleTruth>();

  private constructor(
    highs: Highs,
    component: AttackComponent,
    real: PossibleTruth,
    timeLimitSeconds: number,
  ) {
    this.#highs = highs;
    this.#real = real;
    this.#timeLimit = timeLimitSeconds;
    for (const quantity of component.unknowns)
      if (quantity.isCount) this.#counts.set(quantity.population, quantity);
    this.#measures = new MeasureSolvers(highs, component, timeLimitSeconds);
    this.#countRows = component.rows.filter(
      ({ terms }) => !terms.some(({ quantity }) => this.#measures.blockOf(quantity)),
    );
    this.#people = new BlockSolver(
      highs,
      { unknowns: [...this.#counts.values()], rows: this.#countRows },
      timeLimitSeconds,
    );
    this.#people.give(({ low }) => low);
    this.#moves = new CountMoves(highs, [...this.#counts.values()], this.#countRows, real, timeLimitSeconds);
  }

  /** Undefined when the truth is not possible by what is published: then nothing can be said from it. */
  static around(
    highs: Highs,
    component: AttackComponent,
    truth: ReadonlyMap<string, number>,
    timeLimitSeconds: number,
  ): NearTruths | undefined {
    const real = realTruth(component, truth);
    return real && new NearTruths(highs, component, real, timeLimitSeconds);
  }

  get real(): PossibleTruth {
    return this.#real;
  }

  /** The people of those found so far in which the group has so many. */
  where(count: Quantity, people: number): readonly PossibleTruth[] {
    const found = [this.#real, ...this.#moved].filter((each) => this.#at(each, count) === people);
    return found.map((each) => {
      const known = this.#peopleOf.get(each) ?? new Map([...each].filter(([{ isCount }]) => isCount));
      this.#peopleOf.set(each, known);
      return known;
    });
  }

  /** With the number of people at least, or at most, so many; those in `fixed` as they are. */
  moved(
    count: Quantity,
    which: "least" | "greatest",
    target: number,
    fixed?: Quantity,
  ): PossibleTruth | undefined {
    const counts = this.#moves.to(count, which, target, fixed);
    if (!counts) return undefined;
    const moved = this.#differing(counts);
    return this.#follow(moved) === undefined ? this.#keep(moved) : undefined;
  }

  /**
   * With the quantity at least, or at most, so much. Moves as few people as this measure allows; a measure that does not
   * bear the move is taken in, until all do. Undefined when there is none, or none was found.
   */
  sought(
    quantity: Quantity,
    which: "least" | "greatest",
    target: number,
    fixed?: Quantity,
  ): PossibleTruth | undefined {
    const own = this.#measures.blockOf(quantity);
    const blocks = new Set(own ? [own] : []);
    const isPossible = which === "greatest" ? target <= quantity.high : target >= quantity.low;
    if (!isPossible) return undefined;
    while (blocks.size <= MOST_MEASURES) {
      const rows = [...this.#countRows, ...[...blocks].flatMap((block) => block.rows)];
      const also = [...blocks].flatMap((block) => block.unknowns);
      const counts = [...this.#counts.values()];
      const moves = new CountMoves(this.#highs, counts, rows, this.#real, this.#timeLimit, also);
      try {
        const found = moves.to(quantity, which, target, fixed);
        if (!found) return undefined;
        const moved = this.#differing(found);
        const unborne = this.#follow(moved, blocks);
        if (!unborne) return this.#keep(moved);
        blocks.add(unborne);
      } finally {
        moves.dispose();
      }
    }
    return undefined;
  }

  /** Fits the measures that hang on moved people to where they are now. Returns a measure that does not fit. */
  #follow(
    moved: Map<Quantity, number>,
    fitted: ReadonlySet<MeasureBlock> = new Set(),
    weights: ReadonlyMap<Quantity, number> = new Map(),
  ): MeasureBlock | undefined {
    const people = new Map(moved);
    const byBlock = this.#measures.byBlock(weights);
    for (const block of this.#measures.blocks) {
      if (fitted.has(block)) continue;
      if (!block.counts.some((each) => moved.has(each))) continue;
      const found = this.#toward(block, people, byBlock.get(block) ?? new Map());
      if (!found) return block;
      for (const [each, value] of this.#differing(found)) moved.set(each, value);
    }
    return undefined;
  }

  #differing(truth: PossibleTruth): Map<Quantity, number> {
    return new Map([...truth].filter(([each, value]) => this.#real.get(each) !== value));
  }

  #at(truth: PossibleTruth, quantity: Quantity): number {
    return truth.get(quantity) ?? at(this.#real, quantity);
  }

  #keep(moved: PossibleTruth): PossibleTruth {
    this.#moved.push(moved);
    return moved;
  }

  /** The quantity as little, or as great, as it can be with one measure changed and the people as in the real truth. */
  *changed(quantity: Quantity, needed: readonly [number, number]): Generator<PossibleTruth> {
    const block = this.#measures.blockOf(quantity);
    if (!block) return;
    for (const which of ["least", "greatest"] as const) {
      const found = this.#toward(block, this.#real, only(quantity, which));
      if (found) yield found;
    }
    const count = this.#counts.get(quantity.population);
    if (!count) return;
    const [few, many] = needed;
    if (!this.#moved.some((each) => this.#at(each, count) >= many)) {
      const found = this.moved(count, "greatest", many);
      if (found) yield found;
    }
    if (!this.#moved.some((each) => this.#at(each, count) <= few)) {
      const found = this.moved(count, "least", few);
      if (found) yield found;
    }
    const bySize = [...this.#moved].sort((a, b) => this.#at(b, count) - this.#at(a, count));
    const [largest] = bySize;
    const smallest = bySize.at(-1);
    for (const [base, which] of [
      [largest, "greatest"],
      [smallest, "least"],
      [largest, "least"],
    ] as const) {
      const found = base && this.#toward(block, base, only(quantity, which));
      if (found) yield found;
    }
  }

  /** The measures changed, as far as can be in the direction of the weights, while the people stand. */
  *stretched(weights: ReadonlyMap<Quantity, number>): Generator<PossibleTruth> {
    for (const [block, own] of this.#measures.byBlock(weights)) {
      const found = this.#toward(block, this.#real, own);
      if (found) yield found;
    }
  }

  /** The same with no group moved by more than so many people from where it is, and `fixed` not at all. */
  movedToward(
    weights: ReadonlyMap<Quantity, number>,
    most: number,
    fixed?: Quantity,
  ): PossibleTruth | undefined {
    for (const count of this.#counts.values()) {
      const n = at(this.#real, count);
      const away = count === fixed ? 0 : most;
      this.#people.narrow(count, { low: n - away, high: n + away });
    }
    const people = this.#people.toward(weights);
    if (!people) return undefined;
    const moved = this.#differing(people);
    return this.#follow(moved, new Set(), weights) === undefined ? this.#keep(moved) : undefined;
  }

  /** What an attacker can say who looks at nothing but this measure and the numbers of people: a wider range than all. */
  alone(quantity: Quantity): AttackComponent {
    const block = this.#measures.blockOf(quantity);
    return {
      unknowns: [...this.#counts.values(), ...(block?.unknowns ?? [])],
      rows: [...this.#countRows, ...(block?.rows ?? [])],
    };
  }

  dispose(): void {
    this.#moves.dispose();
    this.#people.dispose();
    this.#measures.dispose();
  }

  #toward(
    block: MeasureBlock,
    truth: PossibleTruth,
    weights: ReadonlyMap<Quantity, number>,
  ): PossibleTruth | undefined {
    return this.#measures.toward(block, truth, (count) => this.#at(truth, count), weights);
  }
}

function only(quantity: Quantity, which: "least" | "greatest"): ReadonlyMap<Quantity, number> {
  return new Map([[quantity, which === "greatest" ? 1 : -1]]);
}

function at(truth: PossibleTruth, quantity: Quantity): number {
  return truth.get(quantity) ?? quantity.low;
}
