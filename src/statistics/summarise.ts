import { checkCount, checkFinite } from "./core/checks.js";

/**
 * Sums of whole numbers over a cell, as SQL delivers them. `divisor` turns them back into the unit shown: 2
 * for points stored ×2 (MV-15).
 */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  readonly divisor?: number;
}

/** Single values, or the sums over them. */
export type Sample = readonly number[] | Moments;

export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n − 1; undefined when n < 2. */
  readonly sd: number | undefined;
}

/**
 * n, mean and standard deviation, in the unit of the values (after `divisor`). From whole-number sums the
 * variance is exact before its last division, however large the sums. No data: undefined. Throws on sums no
 * values can have.
 */
export function summarise(sample: Sample): Summary | undefined {
  return isValues(sample) ? ofValues(sample) : ofMoments(sample);
}

function isValues(sample: Sample): sample is readonly number[] {
  return Array.isArray(sample);
}

function ofValues(values: readonly number[]): Summary | undefined {
  for (const value of values) checkFinite("value", value);
  const n = values.length;
  if (n === 0) return undefined;
  const first = values.reduce((sum, value) => sum + value, 0) / n;
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / n;
  if (n < 2) return { n, mean, sd: undefined };
  if (values.every((value) => value === values[0])) return { n, mean, sd: 0 };
  return { n, mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) };
}

function ofMoments({ n, sum, sumSquares, divisor = 1 }: Moments): Summary | undefined {
  checkCount("n", n);
  checkFinite("sum", sum);
  checkFinite("sum of squares", sumSquares);
  if (!(divisor > 0)) throw new Error(`invalid divisor: ${divisor}`);
  if (n === 0) return undefined;
  const scatter = scatterOf(n, sum, sumSquares);
  if (scatter < 0) throw new Error(`invalid sum of squares: ${sumSquares}`);
  const mean = sum / n / divisor;
  if (n < 2) return { n, mean, sd: undefined };
  return { n, mean, sd: Math.sqrt(scatter / n / (n - 1)) / divisor };
}

/** n·Σx² − (Σx)², exact for whole numbers. */
function scatterOf(n: number, sum: number, sumSquares: number): number {
  if (Number.isSafeInteger(sum) && Number.isSafeInteger(sumSquares)) {
    return Number(BigInt(n) * BigInt(sumSquares) - BigInt(sum) * BigInt(sum));
  }
  const scatter = n * sumSquares - sum * sum;
  return scatter < 0 && scatter > -1e-12 * n * sumSquares ? 0 : scatter;
}
