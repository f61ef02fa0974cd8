import type { PossibleTruth } from "./tableBounds.js";
import type { Protect, TableCell } from "./tableCell.js";

/** Solvers answer within this. */
export const SLACK = 1e-6;

/** A cell that needs protection, from any reader or from the only person in another cell, who knows that one. */
export interface Need {
  readonly cell: TableCell;
  readonly protect: Protect;
  readonly insider?: TableCell;
}

interface Range {
  least: number;
  greatest: number;
}

/**
 * Possible truths found so far. Each shows for every cell at once how far from the truth a reader must reckon with, so
 * that one answer of the solver often does for many needs.
 */
export class PossibleTruths {
  readonly #needs: readonly Need[];
  readonly #cells: readonly TableCell[];
  #truths: PossibleTruth[] = [];
  #ranges = new Map<Need, Range>();
  /** Whether some range rests on an answer that is no truth, and so is forgotten by counting anew alone. */
  #hasUnbounded = false;

  constructor(needs: readonly Need[]) {
    this.#needs = needs;
    this.#cells = [...new Set(needs.flatMap(({ cell, insider }) => (insider ? [cell, insider] : [cell])))];
    this.#recount();
  }

  add(truth: PossibleTruth): void {
    this.#truths.push(truth);
    this.#count(truth);
  }

  /** Nothing bounds the cell from above. */
  unbounded(need: Need): void {
    this.range(need).greatest = Number.POSITIVE_INFINITY;
    this.#hasUnbounded = true;
  }

  range(need: Need): Range {
    const range = this.#ranges.get(need) ?? { least: need.cell.value, greatest: need.cell.value };
    this.#ranges.set(need, range);
    return range;
  }

  isMet(need: Need): boolean {
    const { least, greatest } = this.range(need);
    const { low, high, wholeNumbers } = need.protect;
    const whole = Math.floor(greatest + SLACK) - Math.ceil(least - SLACK) + 1;
    return least <= low + SLACK && greatest >= high - SLACK && whole >= wholeNumbers;
  }

  /** Forgets the truths in which the cell is other than it is; returns what there was. */
  without(cell: TableCell): PossibleTruth[] {
    const before = this.#truths;
    this.#truths = before.filter((truth) => Math.abs(amount(cell, truth) - cell.value) < SLACK);
    if (this.#truths.length < before.length || this.#hasUnbounded) this.#recount();
    return before;
  }

  restore(truths: PossibleTruth[]): void {
    if (truths.length === this.#truths.length) return;
    this.#truths = truths;
    this.#recount();
  }

  #recount(): void {
    this.#ranges = new Map();
    this.#hasUnbounded = false;
    for (const truth of this.#truths) this.#count(truth);
  }

  #count(truth: PossibleTruth): void {
    const amounts = new Map(this.#cells.map((cell) => [cell, amount(cell, truth)]));
    for (const need of this.#needs) {
      const { cell, insider } = need;
      if (insider && Math.abs((amounts.get(insider) ?? 0) - insider.value) > SLACK) continue;
      const range = this.range(need);
      const value = amounts.get(cell) ?? cell.value;
      range.least = Math.min(range.least, value);
      range.greatest = Math.max(range.greatest, value);
    }
  }
}

function amount(cell: TableCell, truth: PossibleTruth): number {
  let sum = 0;
  for (const atom of cell.atoms) sum += truth[atom] ?? 0;
  return sum;
}
