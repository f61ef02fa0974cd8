import { binomialTerm } from "./core/beta.js";
import { checkCount, checkPart } from "./core/checks.js";
import { chiSquareP } from "./core/normal.js";

export interface TwoProportions {
  /** k1/n1 − k2/n2, as a share. */
  readonly difference: number;
  /** Pearson's χ² without continuity correction, and its p; undefined when all or none have the property. */
  readonly chi2: number | undefined;
  readonly p: number | undefined;
  /** Fisher's exact p, two-sided: the tables no more probable than the observed one. */
  readonly fisherP: number;
}

/** Compares two independent shares; whole counts. No data in either group: undefined. */
export function twoProportions(k1: number, n1: number, k2: number, n2: number): TwoProportions | undefined {
  for (const [k, n] of [
    [k1, n1],
    [k2, n2],
  ] as const) {
    checkCount("k", k);
    checkCount("n", n);
    checkPart(k, n);
  }
  if (n1 === 0 || n2 === 0) return undefined;
  const difference = k1 / n1 - k2 / n2;
  const pooled = (k1 + k2) / (n1 + n2);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  const chi2 = variance > 0 ? (difference * difference) / variance : undefined;
  return {
    difference,
    chi2,
    p: chi2 === undefined ? undefined : chiSquareP(chi2, 1),
    fisherP: fisherExact(k1, n1, k2, n2),
  };
}

/** R's rule: tables with probability up to 1 + 1e-7 times the observed count as no more probable. */
function fisherExact(k1: number, n1: number, k2: number, n2: number): number {
  const successes = k1 + k2;
  const share = successes / (n1 + n2);
  const weight = (k: number) =>
    binomialTerm(k, n1, share, 1 - share) * binomialTerm(successes - k, n2, share, 1 - share);
  const observed = weight(k1) * (1 + 1e-7);
  let total = 0;
  let extreme = 0;
  for (let k = Math.max(0, successes - n2); k <= Math.min(n1, successes); k += 1) {
    const w = weight(k);
    total += w;
    if (w <= observed) extreme += w;
  }
  return Math.min(1, extreme / total);
}
