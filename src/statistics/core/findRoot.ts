/**
 * Root of an increasing function between `low` and `high`: Newton's steps, kept inside the bracket by
 * bisection. `slope` only steers; the precision is that of `f`.
 */
export function findRoot(
  f: (x: number) => number,
  slope: (x: number) => number,
  low: number,
  high: number,
): number {
  let below = low;
  let above = high;
  let x = (low + high) / 2;
  for (let i = 0; i < 400; i += 1) {
    const value = f(x);
    if (value === 0) return x;
    if (value > 0) above = x;
    else below = x;
    const newton = x - value / slope(x);
    const next = newton > below && newton < above ? newton : (below + above) / 2;
    if (Math.abs(next - x) <= 4e-16 * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
