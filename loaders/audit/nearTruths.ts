import type { Highs } from "highs";
import type { AttackComponent } from "./attackComponents.js";
import { Attacker } from "./attacker.js";
import type { AttackRow, Quantity } from "./attackSystem.js";
import { CountMoves } from "./countMoves.js";
import { type MeasureBlock, measureBlocks } from "./measureBlocks.js";

/** One possible truth of a component, in whole people: all of it, or what differs in it from the real one. */
type PossibleTruth = ReadonlyMap<Quantity, number>;

const SLACK = 1e-6;
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
  readonly #blocks: readonly MeasureBlock[];
  readonly #blockOf = new Map<Quantity, MeasureBlock>();
  readonly #moves: CountMoves;
  readonly #standing = new Map<MeasureBlock, Attacker>();
  readonly #real: PossibleTruth;
  readonly #countRows: readonly AttackRow[];
  /** Those with other numbers of people than the real one. */
  readonly #moved: PossibleTruth[] = [];

  private constructor(
    highs: Highs,
    { unknowns, rows }: AttackComponent,
    real: PossibleTruth,
    timeLimitSeconds: number,
  ) {
    this.#highs = highs;
    this.#real = real;
    this.#timeLimit = timeLimitSeconds;
    for (const quantity of unknowns) if (quantity.isCount) this.#counts.set(quantity.population, quantity);
    this.#blocks = measureBlocks(unknowns, rows);
    for (const block of this.#blocks)
      for (const quantity of block.unknowns) this.#blockOf.set(quantity, block);
    this.#countRows = rows.filter(({ terms }) => !terms.some(({ quantity }) => this.#blockOf.has(quantity)));
    this.#moves = new CountMoves(highs, [...this.#counts.values()], this.#countRows, real, timeLimitSeconds);
  }

  /** Undefined when the truth is not possible by what is published: then nothing can be said from it. */
  static around(
    highs: Highs,
    component: AttackComponent,
    truth: ReadonlyMap<string, number>,
    timeLimitSeconds: number,
  ): NearTruths | undefined {
    const real = new Map<Quantity, number>();
    for (const quantity of component.unknowns) {
      const value = truth.get(quantity.id);
      if (value === undefined) return undefined;
      if (value < quantity.low - SLACK || value > quantity.high + SLACK) return undefined;
      real.set(quantity, value);
    }
    const holds = component.rows.every(({ terms, low, high }) => {
      const sum = terms.reduce((all, { quantity, factor }) => all + factor * at(real, quantity), 0);
      const slack = SLACK * Math.max(1, Math.abs(sum));
      return sum >= low - slack && sum <= high + slack;
    });
    return holds ? new NearTruths(highs, component, real, timeLimitSeconds) : undefined;
  }

  get real(): PossibleTruth {
    return this.#real;
  }

  /** Those found so far in which the quantity has the value. */
  where(quantity: Quantity, value: number): readonly PossibleTruth[] {
    return [this.#real, ...this.#moved].filter((each) => this.#at(each, quantity) === value);
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
    const own = this.#blockOf.get(quantity);
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
  ): MeasureBlock | undefined {
    for (const block of this.#blocks) {
      if (fitted.has(block)) continue;
      if (!block.counts.some((each) => moved.has(each))) continue;
      const [first] = block.unknowns;
      const found = first && this.#ask(block, moved, first, "least");
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
    const block = this.#blockOf.get(quantity);
    if (!block) return;
    for (const which of ["least", "greatest"] as const) {
      const found = this.#ask(block, undefined, quantity, which);
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
      const found = base && this.#ask(block, base, quantity, which);
      if (found) yield found;
    }
  }

  /** What an attacker can say who looks at nothing but this measure and the numbers of people: a wider range than all. */
  alone(quantity: Quantity): AttackComponent {
    const block = this.#blockOf.get(quantity);
    return {
      unknowns: [...this.#counts.values(), ...(block?.unknowns ?? [])],
      rows: [...this.#countRows, ...(block?.rows ?? [])],
    };
  }

  dispose(): void {
    this.#moves.dispose();
    for (const attacker of this.#standing.values()) attacker.dispose();
  }

  /** With the people of `counts`; those of the real truth when undefined. Only whole people. */
  #ask(
    block: MeasureBlock,
    counts: PossibleTruth | undefined,
    quantity: Quantity,
    which: "least" | "greatest",
  ): PossibleTruth | undefined {
    const kept = counts ? undefined : this.#standing.get(block);
    const attacker =
      kept ??
      new Attacker(
        this.#highs,
        given(block, (each) => (counts ? this.#at(counts, each) : at(this.#real, each))),
        this.#timeLimit,
      );
    if (!counts) this.#standing.set(block, attacker);
    try {
      const { truth } = attacker.extreme(quantity, which);
      return truth && isWhole(truth) ? truth : undefined;
    } finally {
      if (counts) attacker.dispose();
    }
  }
}

/** The block alone, its numbers of people being these. */
function given({ unknowns, rows }: MeasureBlock, people: (count: Quantity) => number): AttackComponent {
  return {
    unknowns,
    rows: rows.map(({ terms, low, high, words }) => {
      const counts = terms.filter(({ quantity }) => quantity.isCount);
      const fixed = counts.reduce((sum, { quantity, factor }) => sum + factor * people(quantity), 0);
      const open = terms.filter(({ quantity }) => !quantity.isCount);
      return { terms: open, low: low - fixed, high: high - fixed, words };
    }),
  };
}

function isWhole(truth: PossibleTruth): boolean {
  return [...truth].every(([each, value]) => !each.isWhole || Math.abs(value - Math.round(value)) < SLACK);
}

function at(truth: PossibleTruth, quantity: Quantity): number {
  return truth.get(quantity) ?? quantity.low;
}
