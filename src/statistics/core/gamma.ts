const HALF_LOG_TWO_PI = 0.9189385332046728;
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;

/**
 * Error of Stirling's formula, ln Γ(x+1) − (x+½)·ln x + x − ½·ln 2π, for x > 0. Small for large x, so that
 * probabilities of large counts lose no digits (Loader, "Fast and accurate computation of binomial
 * probabilities", 2000).
 */
export function stirlingError(x: number): number {
  let shifted = 0;
  let y = x;
  while (y < 16) {
    shifted += (y + 0.5) * Math.log1p(1 / y) - 1;
    y += 1;
  }
  const inverseSquare = 1 / (y * y);
  const series = STIRLING.reduceRight((sum, term) => sum * inverseSquare + term, 0);
  return shifted + series / y;
}

/** ln Γ(x) for x > 0, absolute error about 1e-15 near its zeros at 1 and 2. Throws on x ≤ 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Error(`invalid x: ${x}`);
  return stirlingError(x) + (x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI - Math.log(x);
}

/** x·ln(x/m) + m − x without cancellation when x is near m (Loader 2000). Both > 0. */
export function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const ratio = difference / (x + m);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let odd = 3; odd < 1000; odd += 2) {
    term *= square;
    const next = sum + term / odd;
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}

/** x^a·e^(−x) / Γ(a+1), for a > 0 and x > 0. */
function poissonTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** Regularised upper incomplete gamma Q(a, x), for a > 0 and x ≥ 0. */
export function upperGamma(a: number, x: number): number {
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const term = poissonTerm(a, x);
  if (term === 0) return x > a ? 0 : 1;
  return x < a + 1 ? 1 - term * lowerSeries(a, x) : term * a * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let i = 1; i < 100_000 && term > sum * 1e-17; i += 1) {
    term *= x / (a + i);
    sum += term;
  }
  return sum;
}

/** Lentz's continued fraction for Γ(a, x) / (x^a·e^(−x)). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const factor = c * d;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return h;
}
