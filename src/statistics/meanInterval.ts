import { checkLevel } from "./core/checks.js";
import { tOfLevel } from "./core/studentT.js";
import { type Sample, summarise } from "./summarise.js";

export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n − 1. */
  readonly sd: number;
  /** Standard error, sd/√n. */
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean with Student's t interval, in the unit of the values. From single values or from n, sum and sum of
 * squares. Undefined when n < 2 or every value is the same: such data say nothing of the spread, and a
 * zero-width interval would claim certainty. Bounds of the scale are not applied. Source: ST-2; as in UKHSA
 * PHEindicatormethods.
 */
export function meanInterval(sample: Sample, level = 0.95): MeanInterval | undefined {
  checkLevel(level);
  const summary = summarise(sample);
  if (summary?.sd === undefined || summary.sd === 0) return undefined;
  const { n, mean, sd } = summary;
  const se = sd / Math.sqrt(n);
  const half = tOfLevel(level, n - 1) * se;
  return { n, mean, sd, se, low: mean - half, high: mean + half };
}
