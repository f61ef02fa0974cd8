import { checkProbability } from "./checks.js";
import { upperGamma } from "./gamma.js";

/** P(Z ≤ z), relative error about 1e-14 in both tails. */
export function normalCdf(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** z with P(Z ≤ z) = p, 0 < p < 1: a rational start, then Halley's steps on the tail. */
export function normalQuantile(p: number): number {
  checkProbability("p", p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  let z = numerator / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 4; i += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const step = (normalCdf(z) - p) / density;
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}

/** Two-sided z of a level: 0.95 → 1.959963984540054. */
export function zOfLevel(level: number): number {
  checkProbability("level", level);
  return -normalQuantile((1 - level) / 2);
}

/** P(χ² > x) with `df` degrees of freedom. */
export function chiSquareP(x: number, df: number): number {
  if (!(df > 0)) throw new Error(`invalid df: ${df}`);
  if (!(x >= 0)) throw new Error(`invalid x: ${x}`);
  return upperGamma(df / 2, x / 2);
}
