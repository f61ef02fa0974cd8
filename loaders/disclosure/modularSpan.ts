/** A prime so small that a product of two remainders is still exact in a double. */
const P = 67_108_859;

/** Remainder by column; columns that are 0 are absent. */
export type SparseVector = Map<number, number>;

/**
 * The span of the vectors put into it, by exact elimination modulo a prime: no rounding, no pivot that is nearly zero.
 * A dependence over the whole numbers is always found; one that exists only modulo the prime would hide a cell too
 * many, never one too few.
 */
export class ModularSpan {
  /** Pivot column → its place in the order and its vector, scaled so that the pivot is 1. */
  readonly #pivots = new Map<number, { readonly order: number; readonly vector: SparseVector }>();

  /** The one representative of the vector modulo the span: 0 in every pivot column; empty when it is in the span. */
  reduce(vector: ReadonlyMap<number, number>): SparseVector {
    const rest: SparseVector = new Map(vector);
    const waiting = [...rest.keys()].filter((column) => this.#pivots.has(column));
    while (waiting.length > 0) {
      // pivots hold no earlier pivot's column, so taking them in order never brings one back
      let next = 0;
      for (let i = 1; i < waiting.length; i += 1)
        if (this.#order(waiting[i]) < this.#order(waiting[next])) next = i;
      const [column = -1] = waiting.splice(next, 1);
      const factor = rest.get(column);
      const pivot = this.#pivots.get(column);
      if (factor === undefined || !pivot) continue;
      for (const [each, value] of pivot.vector) {
        const had = rest.get(each);
        const left = ((((had ?? 0) - factor * value) % P) + P) % P;
        if (left === 0) rest.delete(each);
        else {
          rest.set(each, left);
          if (had === undefined && this.#pivots.has(each)) waiting.push(each);
        }
      }
    }
    return rest;
  }

  /** Adds a vector that is already reduced and not empty; returns its pivot column and the scaled vector. */
  add(reduced: SparseVector): { readonly column: number; readonly vector: SparseVector } {
    const column = Math.min(...reduced.keys());
    const scale = inverse(reduced.get(column) ?? 0);
    const vector = new Map([...reduced].map(([each, value]) => [each, (value * scale) % P]));
    this.#pivots.set(column, { order: this.#pivots.size, vector });
    return { column, vector };
  }

  #order(column: number | undefined): number {
    return (column === undefined ? undefined : this.#pivots.get(column)?.order) ?? Number.POSITIVE_INFINITY;
  }
}

/** The same text for vectors that are multiples of each other; undefined for an empty one. */
export function direction(vector: SparseVector): string | undefined {
  const columns = [...vector.keys()].sort((a, b) => a - b);
  const first = columns[0];
  if (first === undefined) return undefined;
  const scale = inverse(vector.get(first) ?? 0);
  return columns.map((column) => `${column}:${((vector.get(column) ?? 0) * scale) % P}`).join(" ");
}

export function atomVector(atoms: readonly number[]): SparseVector {
  return new Map(atoms.map((atom) => [atom, 1]));
}

/** value⁻¹ modulo P, by Euclid. */
function inverse(value: number): number {
  let [a, b, x, y] = [value, P, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1) throw new Error(`no inverse of ${value}`);
  return ((x % P) + P) % P;
}
