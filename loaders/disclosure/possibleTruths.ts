import type { PossibleTruth } from "./tableBounds.js";
import type { TableCell } from "./tableCell.js";

/** Solvers answer within this. */
export const SLACK = 1e-6;

/**
 * Possible truths found so far. Each shows for every cell at once how far from the truth a reader must reckon with, so
 * that one answer of the solver often does for many cells.
 */
export class PossibleTruths {
  #truths: PossibleTruth[] = [];
  #free = new Set<string>();

  add(truth: PossibleTruth): void {
    if (!truth.some(Number.isNaN)) this.#truths.push(truth);
  }

  unbounded(cell: TableCell): void {
    this.#free.add(cell.id);
  }

  least(cell: TableCell): number {
    return Math.min(cell.value, ...this.#truths.map((truth) => amount(cell, truth)));
  }

  greatest(cell: TableCell): number {
    if (this.#free.has(cell.id)) return Number.POSITIVE_INFINITY;
    return Math.max(cell.value, ...this.#truths.map((truth) => amount(cell, truth)));
  }

  isEnough(cell: TableCell): boolean {
    if (!cell.protect) return true;
    const [least, greatest] = [this.least(cell), this.greatest(cell)];
    const { low, high, wholeNumbers } = cell.protect;
    const whole = Math.floor(greatest + SLACK) - Math.ceil(least - SLACK) + 1;
    return least <= low + SLACK && greatest >= high - SLACK && whole >= wholeNumbers;
  }

  /** Forgets the truths in which the cell is other than it is; returns what there was. */
  without(cell: TableCell): readonly [PossibleTruth[], Set<string>] {
    const before = [this.#truths, this.#free] as const;
    this.#truths = this.#truths.filter((truth) => Math.abs(amount(cell, truth) - cell.value) < SLACK);
    this.#free = new Set();
    return before;
  }

  restore([truths, free]: readonly [PossibleTruth[], Set<string>]): void {
    this.#truths = truths;
    this.#free = free;
  }
}

function amount(cell: TableCell, truth: PossibleTruth): number {
  return cell.atoms.reduce((sum, atom) => sum + (truth[atom] ?? 0), 0);
}
