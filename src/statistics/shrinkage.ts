import { betaQuantile } from "./core/beta.js";
import { checkFinite, checkLevel, checkNotNegative, checkPart } from "./core/checks.js";
import type { Interval } from "./interval.js";
import type { CountedUnit } from "./overdispersion.js";

export interface ShrunkUnit {
  readonly raw: number;
  readonly shrunk: number;
  /** Posterior interval of the unit's share. */
  readonly posterior: Interval;
}

export interface Shrinkage {
  /** Σk/Σn, to which units are drawn. */
  readonly pBar: number;
  /** Moment estimate of the intra-unit correlation; negative when units differ less than by chance. */
  readonly rho: number;
  /** Prior strength in pupils, (1−ρ)/ρ; Infinity when ρ ≤ 0. alpha = p̄·strength, beta = (1−p̄)·strength. */
  readonly strength: number;
  readonly alpha: number;
  readonly beta: number;
  readonly units: readonly ShrunkUnit[];
}

/**
 * Empirical-Bayes shares 0–1: each unit drawn towards the common share, small units most (beta-binomial,
 * Kleinman's moments with weights n). Beside the published value, never instead of it (ST-4). With ρ ≤ 0
 * every unit becomes p̄ and the posterior a point, which says only that no spread between units was found.
 * The posterior takes the prior as known. Undefined with fewer than two units, a unit without pupils, p̄ of 0
 * or 1, or one pupil in every unit.
 * Source: ST-4; Kleinman 1973.
 */
export function shrinkage(counted: readonly CountedUnit[], level = 0.95): Shrinkage | undefined {
  checkLevel(level);
  for (const { k, n } of counted) checkPart(k, n);
  if (counted.length < 2 || counted.some(({ n }) => n === 0)) return undefined;
  const pupils = counted.reduce((sum, { n }) => sum + n, 0);
  const pBar = counted.reduce((sum, { k }) => sum + k, 0) / pupils;
  const variance = pBar * (1 - pBar);
  const between = counted.reduce((sum, { k, n }) => sum + n * (k / n - pBar) ** 2, 0);
  const squares = counted.reduce((sum, { n }) => sum + n * n, 0);
  const freedom = counted.length - 1;
  const room = variance * (pupils - squares / pupils - freedom);
  if (!(room > 0)) return undefined;
  const rho = (between - variance * freedom) / room;
  const strength = rho > 0 ? Math.max(0, (1 - rho) / rho) : Number.POSITIVE_INFINITY;
  const alpha = pBar * strength;
  const beta = (1 - pBar) * strength;
  const tail = (1 - level) / 2;
  const units = counted.map(({ k, n }): ShrunkUnit => {
    const raw = k / n;
    if (strength === Number.POSITIVE_INFINITY) return { raw, shrunk: pBar, posterior: [pBar, pBar] };
    const shrunk = (k + alpha) / (n + strength);
    const [a, b] = [k + alpha, n - k + beta];
    if (a === 0 || b === 0) return { raw, shrunk, posterior: [shrunk, shrunk] };
    return { raw, shrunk, posterior: [betaQuantile(tail, a, b), 1 - betaQuantile(tail, b, a)] };
  });
  return { pBar, rho, strength, alpha, beta, units };
}

/**
 * A mean deviation drawn towards 0: τ²/(τ²+sd²/n) times the value, in its unit. `tau2` is the true variance
 * between units, `sd` the spread between pupils. No data (n = 0): undefined. Source: ST-4.
 */
export function shrunkDeviation(value: number, n: number, sd: number, tau2: number): number | undefined {
  checkFinite("value", value);
  checkNotNegative("n", n);
  checkNotNegative("tau2", tau2);
  if (!(sd > 0)) throw new Error(`invalid sd: ${sd}`);
  if (n === 0) return undefined;
  return (tau2 / (tau2 + (sd * sd) / n)) * value;
}
