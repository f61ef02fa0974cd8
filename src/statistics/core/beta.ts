import { findRoot } from "./findRoot.js";
import { deviance, stirlingError } from "./gamma.js";

/**
 * Γ(n+1)/(Γ(k+1)Γ(n−k+1))·p^k·q^(n−k) for real 0 ≤ k ≤ n, by Loader's saddle-point form; `q` is passed beside
 * `p` so that neither loses digits near 0.
 */
export function binomialTerm(k: number, n: number, p: number, q: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return k === n ? 1 : 0;
  const rest = n - k;
  if (k === 0) return Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)));
  if (rest === 0) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)));
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(rest);
  const exponent = errors - deviance(k, n * p) - deviance(rest, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest));
}

/**
 * Regularised incomplete beta I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1. Give `y` = 1 − x when it is known more
 * exactly than 1 − x can be computed. Relative error about 1e-13; 1e-12 where a or b is near 1e5.
 */
export function incompleteBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (!(a > 0)) throw new Error(`invalid a: ${a}`);
  if (!(b > 0)) throw new Error(`invalid b: ${b}`);
  if (!(x >= 0 && x <= 1)) throw new Error(`invalid x: ${x}`);
  if (x === 0) return 0;
  if (y === 0) return 1;
  if (x < (a + 1) / (a + b + 2)) return lowerTail(x, y, a, b);
  return 1 - lowerTail(y, x, b, a);
}

function lowerTail(x: number, y: number, a: number, b: number): number {
  const term = binomialTerm(a, a + b, x, y);
  return term === 0 ? 0 : ((term * b) / (a + b)) * betaFraction(x, a, b);
}

/** Lentz's continued fraction; converges within about √max(a, b) steps below the mean. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return h;
}

/** The x at which I_x(a, b) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`invalid p: ${p}`);
  if (p === 0 || p === 1) return p;
  const density = (x: number) => (binomialTerm(a, a + b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x));
  return findRoot((x) => incompleteBeta(x, a, b) - p, density, 0, 1);
}

/** P(X ≤ r) for X binomial(n, p), r whole. */
export function binomialCdf(r: number, n: number, p: number): number {
  if (r < 0) return 0;
  return r >= n ? 1 : incompleteBeta(1 - p, n - r, r + 1, p);
}
