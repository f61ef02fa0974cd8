import { type Moments, summarise } from "./summarise.js";

export interface ShrunkMean {
  readonly raw: number;
  readonly shrunk: number;
  /** τ²/(τ²+sd²/n): how much of the distance to the common mean is kept. */
  readonly kept: number;
}

export interface ShrunkMeans {
  /** Mean over all, to which units are drawn. */
  readonly common: number;
  /** Spread between pupils within units, pooled. */
  readonly sd: number;
  /** True variance between units by DerSimonian and Laird's moments; 0 when units differ less than by chance. */
  readonly tau2: number;
  readonly units: readonly ShrunkMean[];
}

/**
 * Empirical-Bayes means, in the unit of the values: each unit drawn towards the common mean, small units most. Beside
 * the published value, never instead of it. Undefined with fewer than two units, or when pupils do not vary within
 * them. Source: ST-4; DerSimonian & Laird 1986.
 */
export function shrunkMeans(samples: readonly Moments[]): ShrunkMeans | undefined {
  const summaries = samples.flatMap((sample) => summarise(sample) ?? []);
  if (samples.length < 2 || summaries.length !== samples.length) return undefined;
  const freedom = summaries.reduce((sum, { n }) => sum + n - 1, 0);
  const scatter = summaries.reduce((sum, { n, sd }) => sum + (n - 1) * (sd ?? 0) ** 2, 0);
  if (!(freedom > 0 && scatter > 0)) return undefined;
  const variance = scatter / freedom;
  const pupils = summaries.reduce((sum, { n }) => sum + n, 0);
  const common = summaries.reduce((sum, { n, mean }) => sum + n * mean, 0) / pupils;
  const heterogeneity = summaries.reduce((sum, { n, mean }) => sum + n * (mean - common) ** 2, 0) / variance;
  const squares = summaries.reduce((sum, { n }) => sum + n * n, 0);
  const tau2 = Math.max(
    0,
    ((heterogeneity - (summaries.length - 1)) * variance) / (pupils - squares / pupils),
  );
  return {
    common,
    sd: Math.sqrt(variance),
    tau2,
    units: summaries.map(({ n, mean }) => {
      const kept = tau2 === 0 ? 0 : tau2 / (tau2 + variance / n);
      return { raw: mean, shrunk: common + kept * (mean - common), kept };
    }),
  };
}
