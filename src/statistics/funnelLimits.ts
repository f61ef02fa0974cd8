import { binomialCdf, binomialTerm } from "./core/beta.js";
import { checkCount, checkLevel } from "./core/checks.js";
import { zOfLevel } from "./core/normal.js";
import { clip, type Interval } from "./interval.js";

/**
 * `score`: p₀ ± z√(p₀q₀/n). `binomial`: exact quantiles r/n. `interpolated`: Spiegelhalter's smooth exact
 * limits.
 */
export type FunnelMethod = "score" | "binomial" | "interpolated";

/**
 * Limits between which a share of n pupils falls with probability `level` (0.95 and 0.998 are drawn) when the
 * true share is `p0`; as shares, clipped to 0–1. No pupils: undefined.
 * Source: ST-6; Spiegelhalter 2005; score limits as in UKHSA PHEindicatormethods.
 */
export function funnelLimits(
  p0: number,
  n: number,
  level = 0.95,
  method: FunnelMethod = "score",
): Interval | undefined {
  checkLevel(level);
  checkCount("n", n);
  if (!(p0 >= 0 && p0 <= 1)) throw new Error(`invalid p0: ${p0}`);
  if (n === 0) return undefined;
  if (p0 === 0 || p0 === 1) return [p0, p0];
  if (method === "score") {
    const half = zOfLevel(level) * Math.sqrt((p0 * (1 - p0)) / n);
    return clip([p0 - half, p0 + half], 0, 1);
  }
  const limit = method === "binomial" ? exactLimit : interpolatedLimit;
  const tail = (1 - level) / 2;
  return clip([limit(tail, n, p0), limit(1 - tail, n, p0)], 0, 1);
}

function exactLimit(p: number, n: number, p0: number): number {
  return binomialQuantile(p, n, p0) / n;
}

function interpolatedLimit(p: number, n: number, p0: number): number {
  const r = binomialQuantile(p, n, p0);
  const excess = (binomialCdf(r, n, p0) - p) / binomialTerm(r, n, p0, 1 - p0);
  return (r - excess) / n;
}

/** Smallest r with P(X ≤ r) ≥ p, with R's allowance for rounding (64 units in the last place). */
function binomialQuantile(p: number, n: number, p0: number): number {
  const wanted = p * (1 - 64 * Number.EPSILON);
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
