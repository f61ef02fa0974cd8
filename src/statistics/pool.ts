import { checkCount, checkFinite } from "./core/checks.js";

export interface PoolYear {
  /** Pupils, and the sum over them (points, or number with the property). */
  readonly n: number;
  readonly sum: number;
  /** Needed for an interval of the pooled mean. */
  readonly sumSquares?: number;
}

export interface Pooled {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number | undefined;
  /** sum/n, in the unit of the sum. */
  readonly value: number;
  /** Number of years that had pupils. */
  readonly years: number;
}

/**
 * Years taken together, every pupil weighing the same: Σ sum / Σ n. Missing years (undefined or n = 0) are
 * left out and `years` says how many there were. No data: undefined. Source: ST-5 (three years when n < 30).
 */
export function pool(years: readonly (PoolYear | undefined)[]): Pooled | undefined {
  const present = years.filter((year) => year !== undefined).filter((year) => year.n > 0);
  for (const year of years) {
    if (!year) continue;
    checkCount("n", year.n);
    checkFinite("sum", year.sum);
  }
  const n = present.reduce((total, year) => total + year.n, 0);
  if (n === 0) return undefined;
  const sum = present.reduce((total, year) => total + year.sum, 0);
  const sumSquares = present.reduce<number | undefined>(
    (total, year) =>
      total === undefined || year.sumSquares === undefined ? undefined : total + year.sumSquares,
    0,
  );
  return { n, sum, sumSquares, value: sum / n, years: present.length };
}

/**
 * Mean of yearly values, newest first, weighing newer years more (3:2:1 as FFT). Years without a value are
 * left out with their weight. No data: undefined. Say which weights are used. Source: ST-5.
 */
export function poolWeighted(
  newestFirst: readonly (number | undefined)[],
  weights: readonly number[] = [3, 2, 1],
): number | undefined {
  if (newestFirst.length > weights.length) throw new Error(`invalid number of years: ${newestFirst.length}`);
  let sum = 0;
  let weight = 0;
  for (const [index, value] of newestFirst.entries()) {
    const w = weights[index] ?? 0;
    if (!(w > 0)) throw new Error(`invalid weight: ${w}`);
    if (value === undefined) continue;
    checkFinite("value", value);
    sum += w * value;
    weight += w;
  }
  return weight === 0 ? undefined : sum / weight;
}
