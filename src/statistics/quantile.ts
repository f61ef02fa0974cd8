import { checkFinite } from "./core/checks.js";
import { summarise } from "./summarise.js";

/**
 * Quantile by linear interpolation (R's type 7, the default of R and of Excel's PERCENTILE.INC), in the unit
 * of the values, which need not be sorted. No data: undefined.
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) throw new Error(`invalid p: ${p}`);
  for (const value of values) checkFinite("value", value);
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position + 4e-16 * position);
  const low = sorted[index];
  if (low === undefined) return undefined;
  const high = sorted[index + 1] ?? low;
  return low + Math.max(0, position - index) * (high - low);
}

/** Middle value, or the mean of the two middle ones. No data: undefined. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/** Standard deviation with n − 1. Undefined when n < 2. */
export function standardDeviation(values: readonly number[]): number | undefined {
  return summarise(values)?.sd;
}
