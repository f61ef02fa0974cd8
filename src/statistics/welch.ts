import { checkLevel } from "./core/checks.js";
import { studentTwoSidedP, tOfLevel } from "./core/studentT.js";
import { type Sample, summarise } from "./summarise.js";

export interface Welch {
  /** Mean of the first minus mean of the second, with its interval, in the unit of the values. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  /** Satterthwaite's degrees of freedom; seldom whole. */
  readonly df: number;
  readonly p: number;
}

/**
 * Difference between two independent means with unequal spread, from values or from sums. Undefined when a
 * group has fewer than two, or when neither varies. Source: Welch 1947; two years or two groups (reliability
 * §2.1).
 */
export function welch(first: Sample, second: Sample, level = 0.95): Welch | undefined {
  checkLevel(level);
  const a = summarise(first);
  const b = summarise(second);
  if (a?.sd === undefined || b?.sd === undefined) return undefined;
  const va = (a.sd * a.sd) / a.n;
  const vb = (b.sd * b.sd) / b.n;
  if (va + vb === 0) return undefined;
  const se = Math.sqrt(va + vb);
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const difference = a.mean - b.mean;
  const half = tOfLevel(level, df) * se;
  const t = difference / se;
  return { difference, low: difference - half, high: difference + half, t, df, p: studentTwoSidedP(t, df) };
}
