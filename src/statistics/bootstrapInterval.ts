import { checkFinite, checkLevel } from "./core/checks.js";
import { randomNumbers } from "./core/randomNumbers.js";
import type { Interval } from "./interval.js";
import { quantile } from "./quantile.js";

export interface BootstrapOptions {
  /** The same seed gives the same interval. */
  readonly seed: number;
  /** At least 2 000 (ST-2). */
  readonly resamples?: number;
  readonly level?: number;
}

const FEWEST_RESAMPLES = 2000;

/**
 * Percentile bootstrap interval of a statistic of single values, in the unit of the statistic. Undefined when there are
 * fewer than two values or all are the same, as for `meanInterval`. A resample for which the statistic is undefined is
 * left out; when more than a tenth are, the interval is undefined. Source: ST-2.
 */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (sample: readonly number[]) => number | undefined,
  { seed, resamples = FEWEST_RESAMPLES, level = 0.95 }: BootstrapOptions,
): Interval | undefined {
  checkLevel(level);
  if (!Number.isInteger(resamples) || resamples < FEWEST_RESAMPLES)
    throw new Error(`invalid resamples: ${resamples}`);
  for (const value of values) checkFinite("value", value);
  const [first] = values;
  if (first === undefined || values.every((value) => value === first)) return undefined;
  const random = randomNumbers(seed);
  const sample = new Array<number>(values.length).fill(first);
  const results: number[] = [];
  for (let round = 0; round < resamples; round++) {
    for (let i = 0; i < sample.length; i++) sample[i] = values[Math.floor(random() * values.length)] ?? first;
    const result = statistic(sample);
    if (result !== undefined) results.push(result);
  }
  if (results.length < 0.9 * resamples) return undefined;
  const tail = (1 - level) / 2;
  const [low, high] = [quantile(results, tail), quantile(results, 1 - tail)];
  return low === undefined || high === undefined ? undefined : [low, high];
}
