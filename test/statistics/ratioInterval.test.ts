import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "../../src/statistics/meanInterval.js";
import { type RatioSample, ratioInterval } from "../../src/statistics/ratioInterval.js";

function sample(pairs: readonly (readonly [number, number])[]): RatioSample {
  const total = (of: (amount: number, divisor: number) => number) =>
    pairs.reduce((sum, [amount, divisor]) => sum + of(amount, divisor), 0);
  return {
    n: pairs.length,
    sum: total((a) => a),
    sumSquares: total((a) => a * a),
    divisor: total((_, d) => d),
    divisorSquares: total((_, d) => d * d),
    products: total((a, d) => a * d),
  };
}

const minutes = fc.array(
  fc.integer({ min: 1, max: 60_000 }).chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d))),
  { minLength: 2, maxLength: 60 },
);

describe("the interval of a ratio of sums", () => {
  it("FR-3: three pupils with 100, 100 and 50 hours and 10, 30 and 0 absent have 16,0 % of time, not the 13,3 % of their mean", () => {
    const found = ratioInterval(
      sample([
        [10, 100],
        [30, 100],
        [0, 50],
      ]),
    );
    expect(found?.ratio).toBeCloseTo(0.16, 12);
    // residuals −6, 14 and −8: √(3/2 · 296)/250
    expect(found?.se).toBeCloseTo(Math.sqrt(444) / 250, 12);
    expect(found?.low).toBe(0);
  });

  it("is that of the mean of shares when everyone has the same time", () => {
    const amounts = [3, 9, 14, 20, 2];
    const found = ratioInterval(sample(amounts.map((amount) => [amount, 50])));
    const mean = meanInterval(amounts.map((amount) => amount / 50));
    expect(found?.low).toBeCloseTo(Math.max(0, mean?.low ?? -1), 12);
    expect(found?.high).toBeCloseTo(mean?.high ?? -1, 12);
  });

  it("holds its ratio, and is the same whatever the order and the unit of time", () => {
    fc.assert(
      fc.property(minutes, (pairs) => {
        const found = ratioInterval(sample(pairs));
        const hours = ratioInterval(sample([...pairs].reverse().map(([a, d]) => [a / 60, d / 60])));
        if (!found) return;
        expect(found.low).toBeLessThanOrEqual(found.ratio);
        expect(found.high).toBeGreaterThanOrEqual(found.ratio);
        if (hours) expect(hours.se).toBeCloseTo(found.se, 9);
      }),
      { seed: 3 },
    );
  });

  it("is not there for one pupil, for no time, or when all have the same ratio", () => {
    expect(ratioInterval(sample([[1, 2]]))).toBeUndefined();
    expect(ratioInterval(sample([]))).toBeUndefined();
    expect(
      ratioInterval(
        sample([
          [10, 100],
          [5, 50],
          [7, 70],
        ]),
      ),
    ).toBeUndefined();
  });
});
