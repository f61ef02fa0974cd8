import { binomialTerm, incompleteBeta } from "./beta.js";
import { checkProbability } from "./checks.js";
import { findRoot } from "./findRoot.js";

/**
 * P(|T| > |t|) with `df` degrees of freedom, not necessarily whole. Relative error 1e-13; 1e-12 at df = 1e5.
 */
export function studentTwoSidedP(t: number, df: number): number {
  if (!(df > 0)) throw new Error(`invalid df: ${df}`);
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square));
}

/** P(T ≤ t). */
export function studentCdf(t: number, df: number): number {
  const tail = studentTwoSidedP(t, df) / 2;
  return t < 0 ? tail : 1 - tail;
}

function density(t: number, df: number): number {
  const square = t * t;
  const term = binomialTerm(df / 2, df / 2 + 0.5, df / (df + square), square / (df + square));
  return (term * df) / ((df + 1) * t);
}

/** t with P(T ≤ t) = p, 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  checkProbability("p", p);
  if (!(df > 0)) throw new Error(`invalid df: ${df}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -solveTail(2 * p, df);
  return solveTail(2 * (1 - p), df);
}

/** Two-sided t of a level: 0.95 with 24 degrees of freedom → 2.0639. */
export function tOfLevel(level: number, df: number): number {
  checkProbability("level", level);
  return solveTail(1 - level, df);
}

function solveTail(tail: number, df: number): number {
  let high = 1;
  while (studentTwoSidedP(high, df) > tail && high < 1e150) high *= 2;
  return findRoot(
    (t) => tail - studentTwoSidedP(t, df),
    (t) => 2 * density(t, df),
    0,
    high,
  );
}
