import type { Highs } from "highs";
import type { AttackComponent } from "./attackComponents.js";
import { Attacker } from "./attacker.js";
import { isKnown, type Quantity } from "./attackSystem.js";
import { type MeasureBlock, measureBlocks } from "./measureBlocks.js";

/**
 * The attackers of one component. A measure that nothing is said of fits any numbers of people: it tells nothing of them or
 * of another measure, and is left out of all questions but its own. What one attacker finds out all know.
 */
export class Attackers {
  readonly #highs: Highs;
  readonly #timeLimit: number;
  readonly #spoken: AttackComponent;
  readonly #silentBlockOf = new Map<Quantity, MeasureBlock>();
  readonly #made = new Map<MeasureBlock | undefined, Attacker>();
  readonly #foundOut = new Map<Quantity, Pick<Quantity, "low" | "high">>();

  constructor(highs: Highs, { unknowns, rows }: AttackComponent, timeLimitSeconds: number) {
    this.#highs = highs;
    this.#timeLimit = timeLimitSeconds;
    const silent = measureBlocks(unknowns, rows).filter(isSilent);
    for (const block of silent)
      for (const quantity of block.unknowns) this.#silentBlockOf.set(quantity, block);
    const silentRows = new Set(silent.flatMap((block) => block.rows));
    this.#spoken = {
      unknowns: unknowns.filter((quantity) => !this.#silentBlockOf.has(quantity)),
      rows: rows.filter((row) => !silentRows.has(row)),
    };
  }

  /** Who can ask for the ends of the quantity's interval. Disposed of with all the others. */
  of(quantity: Quantity): Attacker {
    const block = this.#silentBlockOf.get(quantity);
    const { unknowns, rows } = this.#spoken;
    const attacker =
      this.#made.get(block) ??
      this.who({
        unknowns: [...unknowns, ...(block?.unknowns ?? [])],
        rows: [...rows, ...(block?.rows ?? [])],
      });
    this.#made.set(block, attacker);
    return attacker;
  }

  /** Who sees nothing but these rows and what has been found out. The caller disposes of it. */
  who(sees: AttackComponent): Attacker {
    return new Attacker(this.#highs, sees, this.#timeLimit, this.#foundOut);
  }

  learn(quantity: Quantity, range: Pick<Quantity, "low" | "high">): void {
    this.#foundOut.set(quantity, range);
    for (const attacker of this.#made.values()) attacker.narrow(quantity, range);
  }

  dispose(): void {
    for (const attacker of this.#made.values()) attacker.dispose();
  }
}

/** Only how it hangs together is known: that nobody, or everybody, reaches it is possible for any numbers of people. */
function isSilent({ unknowns, rows }: MeasureBlock): boolean {
  const isFree = ({ low, high, places }: Quantity) =>
    low <= 0 && high === Number.POSITIVE_INFINITY && places.length === 0;
  const isEnd = (end: number) => end === 0 || !Number.isFinite(end);
  return (
    unknowns.every(isFree) &&
    rows.every(
      ({ low, high, terms }) =>
        isEnd(low) && isEnd(high) && !terms.some(({ quantity }) => !quantity.isCount && isKnown(quantity)),
    )
  );
}
