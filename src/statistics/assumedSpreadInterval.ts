import { checkCount, checkFinite, checkLevel } from "./core/checks.js";
import { zOfLevel } from "./core/normal.js";
import type { Interval } from "./interval.js";

/**
 * mean ± z·sd/√n, in the unit of the mean, where the source publishes no spread and `sd` is assumed. Say so
 * beside it. No data (n = 0): undefined. Throws on sd ≤ 0. Source: ST-3 (s ≈ 65 for merit value, unverified).
 */
export function assumedSpreadInterval(
  mean: number,
  n: number,
  sd: number,
  level = 0.95,
): Interval | undefined {
  checkLevel(level);
  checkFinite("mean", mean);
  checkCount("n", n);
  if (!(sd > 0 && Number.isFinite(sd))) throw new Error(`invalid sd: ${sd}`);
  if (n === 0) return undefined;
  const half = (zOfLevel(level) * sd) / Math.sqrt(n);
  return [mean - half, mean + half];
}
