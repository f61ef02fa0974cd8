import { checkLevel, checkPart } from "./core/checks.js";
import { zOfLevel } from "./core/normal.js";
import type { Interval } from "./interval.js";

/**
 * Wilson score interval of a share, as shares 0–1, without continuity correction. `k` of `n` need not be
 * whole (weighted counts). No data (n = 0): undefined.
 * Source: ST-1; Wilson 1927; as in UKHSA PHEindicatormethods.
 */
export function wilson(k: number, n: number, level = 0.95): Interval | undefined {
  checkLevel(level);
  checkPart(k, n);
  if (n === 0) return undefined;
  const z = zOfLevel(level);
  return [lowerRoot(k, n, z), 1 - lowerRoot(n - k, n, z)];
}

/** Smaller root of (n+z²)p² − (2k+z²)p + k²/n = 0, by way of the larger one: no cancellation for small k. */
function lowerRoot(k: number, n: number, z: number): number {
  const square = z * z;
  const spread = z * Math.sqrt(square + 4 * k * ((n - k) / n));
  return (2 * k * (k / n)) / (2 * k + square + spread);
}
