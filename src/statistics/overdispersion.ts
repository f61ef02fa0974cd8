import { checkLevel, checkPart } from "./core/checks.js";
import { zOfLevel } from "./core/normal.js";
import type { Interval } from "./interval.js";
import { quantile } from "./quantile.js";

export interface CountedUnit {
  readonly k: number;
  readonly n: number;
}

export interface DispersedUnit {
  /** Standardised distance from p₀, before and after winsorising. */
  readonly z: number;
  readonly zWinsorised: number;
  /** Distance in standard errors when the spread between units is allowed for. */
  readonly zAdjusted: number;
  /** p₀ ± z·s·√φ and p₀ ± z·√(s²+τ²), as shares; may fall outside 0–1, clip before drawing. */
  readonly multiplicative: Interval;
  readonly additive: Interval;
}

export interface Overdispersion {
  /** Σz²/units, raw and winsorised: 1 when chance alone explains the spread. */
  readonly phi: number;
  readonly phiWinsorised: number;
  /** Variance between units, of shares; raw equals DerSimonian–Laird. */
  readonly tau2: number;
  readonly tau2Winsorised: number;
  readonly units: readonly DispersedUnit[];
}

export interface OverdispersionOptions {
  readonly level?: number;
  /** Share winsorised in each tail. */
  readonly winsorise?: number;
}

/**
 * How much more units differ than chance makes them, and funnel limits that allow for it. Limits use the
 * winsorised φ (never below 1) and τ². Undefined with fewer than two units, a unit without pupils, or p₀ of 0
 * or 1.
 * Source: ST-6; Spiegelhalter 2005; Spiegelhalter et al. 2012.
 */
export function overdispersion(
  counted: readonly CountedUnit[],
  p0: number,
  { level = 0.95, winsorise = 0.1 }: OverdispersionOptions = {},
): Overdispersion | undefined {
  checkLevel(level);
  if (!(p0 >= 0 && p0 <= 1)) throw new Error(`invalid p0: ${p0}`);
  if (!(winsorise >= 0 && winsorise < 0.5)) throw new Error(`invalid winsorise: ${winsorise}`);
  for (const { k, n } of counted) checkPart(k, n);
  if (counted.length < 2 || p0 === 0 || p0 === 1 || counted.some(({ n }) => n === 0)) return undefined;

  const points = counted.map(({ k, n }) => {
    const s = Math.sqrt((p0 * (1 - p0)) / n);
    return { difference: k / n - p0, s, z: (k / n - p0) / s };
  });
  const zs = points.map(({ z }) => z);
  const low = quantile(zs, winsorise) ?? Number.NEGATIVE_INFINITY;
  const high = quantile(zs, 1 - winsorise) ?? Number.POSITIVE_INFINITY;
  const winsorised = (z: number) => Math.min(Math.max(z, low), high);
  const weights = points.map(({ s }) => 1 / (s * s));
  const phi = meanSquare(zs);
  const phiWinsorised = meanSquare(zs.map(winsorised));
  const tau2Winsorised = tau2Of(phiWinsorised, weights);
  const reach = zOfLevel(level);
  const units = points.map(({ difference, s, z }) => {
    const total = Math.sqrt(s * s + tau2Winsorised);
    return {
      z,
      zWinsorised: winsorised(z),
      zAdjusted: difference / total,
      multiplicative: around(p0, reach * s * Math.sqrt(Math.max(1, phiWinsorised))),
      additive: around(p0, reach * total),
    };
  });
  return { phi, phiWinsorised, tau2: tau2Of(phi, weights), tau2Winsorised, units };
}

function around(centre: number, half: number): Interval {
  return [centre - half, centre + half];
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}

function tau2Of(phi: number, weights: readonly number[]): number {
  const count = weights.length;
  const total = weights.reduce((sum, w) => sum + w, 0);
  const squares = weights.reduce((sum, w) => sum + w * w, 0);
  return Math.max(0, (count * phi - (count - 1)) / (total - squares / total));
}
