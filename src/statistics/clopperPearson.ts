import { betaQuantile } from "./core/beta.js";
import { checkCount, checkLevel, checkPart } from "./core/checks.js";
import type { Interval } from "./interval.js";

/**
 * Exact binomial interval of a share, as shares 0–1; wider than Wilson's, never below its level. Whole k and
 * n. No data (n = 0): undefined. Source: Clopper & Pearson 1934.
 */
export function clopperPearson(k: number, n: number, level = 0.95): Interval | undefined {
  checkLevel(level);
  checkCount("k", k);
  checkCount("n", n);
  checkPart(k, n);
  if (n === 0) return undefined;
  const tail = (1 - level) / 2;
  const low = k === 0 ? 0 : betaQuantile(tail, k, n - k + 1);
  const high = k === n ? 1 : 1 - betaQuantile(tail, n - k, k + 1);
  return [low, high];
}
