import { quantityId } from "../disclosure/publication.js";

/** An unknown of the attacker's. A range of one number is no longer unknown. */
export interface Quantity {
  readonly id: string;
  /** Swedish: "antalet flickor, Rönnfors 2024/25". */
  readonly words: string;
  readonly isWhole: boolean;
  /** How many people a population holds, and not how many of them, or how much. */
  readonly isCount: boolean;
  readonly population: string;
  low: number;
  high: number;
  /** The published numbers that give its range. */
  readonly places: string[];
}

/** low ≤ Σ factor · quantity ≤ high. */
export interface AttackRow {
  readonly terms: readonly { readonly quantity: Quantity; readonly factor: number }[];
  readonly low: number;
  readonly high: number;
  /** Swedish: what it is, and where it stands. */
  readonly words: string;
}

const SLACK = 1e-6;

/** Names how many of a population are outside an outcome. */
export function outsideId(population: string, measure: string): string {
  return `outside ${quantityId(population, measure)}`;
}

export function isKnown(quantity: Quantity): boolean {
  return quantity.high - quantity.low < SLACK;
}

/** What an attacker holds: ranges of unknowns, and linear rows between them. */
export class AttackSystem {
  readonly #quantities = new Map<string, Quantity>();
  readonly #rows: AttackRow[] = [];

  get quantities(): ReadonlyMap<string, Quantity> {
    return this.#quantities;
  }

  get rows(): readonly AttackRow[] {
    return this.#rows;
  }

  declare(quantity: Omit<Quantity, "high" | "places">): Quantity {
    const declared: Quantity = { ...quantity, high: Number.POSITIVE_INFINITY, places: [] };
    if (this.#quantities.has(declared.id)) throw new Error(`declared twice: ${declared.id}`);
    this.#quantities.set(declared.id, declared);
    return declared;
  }

  /** The number of people, or the total of a measure. Throws when it is not declared. */
  find(population: string, measure?: string): Quantity {
    return this.#get(quantityId(population, measure));
  }

  findOutside(population: string, measure: string): Quantity {
    return this.#get(outsideId(population, measure));
  }

  /** What two numbers say of the same quantity holds together. */
  narrow(quantity: Quantity, low: number, high: number, place?: string): void {
    const [least, most] = quantity.isWhole ? [Math.ceil(low - SLACK), Math.floor(high + SLACK)] : [low, high];
    if (place !== undefined && (least > quantity.low || most < quantity.high)) quantity.places.push(place);
    quantity.low = Math.max(quantity.low, least);
    quantity.high = Math.min(quantity.high, most);
  }

  /** Σ parts = whole. */
  sum(parts: readonly Quantity[], whole: Quantity, words: string): void {
    const terms = parts.map((quantity) => ({ quantity, factor: 1 }));
    this.#rows.push({ terms: [...terms, { quantity: whole, factor: -1 }], low: 0, high: 0, words });
  }

  /** less ≤ factor · more. */
  atMost(less: Quantity, factor: number, more: Quantity, words: string): void {
    const terms = [
      { quantity: less, factor: 1 },
      { quantity: more, factor: -factor },
    ];
    this.#rows.push({ terms, low: Number.NEGATIVE_INFINITY, high: 0, words });
  }

  /** less · factor ≤ more. */
  atLeast(more: Quantity, factor: number, less: Quantity, words: string): void {
    const terms = [
      { quantity: more, factor: 1 },
      { quantity: less, factor: -factor },
    ];
    this.#rows.push({ terms, low: 0, high: Number.POSITIVE_INFINITY, words });
  }

  #get(id: string): Quantity {
    const found = this.#quantities.get(id);
    if (!found) throw new Error(`not declared: ${id}`);
    return found;
  }
}
