import { checkLevel } from "./core/checks.js";
import { tOfLevel } from "./core/studentT.js";

/** Sums over pupils of an amount and of what it is divided by, their squares and their products. */
export interface RatioSample {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  readonly divisor: number;
  readonly divisorSquares: number;
  readonly products: number;
}

export interface RatioInterval {
  readonly ratio: number;
  /** Standard error by linearisation. */
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Ratio of two sums over pupils with an interval in which the pupil is what varies: each pupil's amount less the ratio
 * times the pupil's divisor, with Student's t and n − 1. Undefined when n < 2, when the divisor is not above 0, or when
 * every pupil has the same ratio: such data say nothing of the spread. Source: the linearised variance of a ratio
 * estimator, Cochran, Sampling Techniques, 3rd ed., 2.11 and 6.4; FR-3.
 */
export function ratioInterval(sample: RatioSample, level = 0.95): RatioInterval | undefined {
  checkLevel(level);
  const { n, sum, sumSquares, divisor, divisorSquares, products } = sample;
  if (n < 2 || !(divisor > 0)) return undefined;
  const ratio = sum / divisor;
  const squares = sumSquares - 2 * ratio * products + ratio * ratio * divisorSquares;
  // what is left when equal ratios are subtracted in floating point
  if (!(squares > 1e-12 * sumSquares)) return undefined;
  const se = Math.sqrt((n / (n - 1)) * squares) / divisor;
  const half = tOfLevel(level, n - 1) * se;
  return { ratio, se, low: Math.max(0, ratio - half), high: Math.min(1, ratio + half) };
}
