import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INTERCEPT, leastSquares } from "../../src/statistics/leastSquares.js";
import { linearPrediction } from "../../src/statistics/linearPrediction.js";
import { pool, poolWeighted } from "../../src/statistics/pool.js";
import { median, quantile, standardDeviation } from "../../src/statistics/quantile.js";
import { trend } from "../../src/statistics/trend.js";

function points(from: number, ...values: (number | undefined)[]) {
  return values.map((value, i) => ({ year: from + i, value }));
}

describe("trend", () => {
  it("ST-9 gives the slope with an interval on five unbroken points", () => {
    const result = trend(points(2021, 210, 212, 211, 215, 216));
    expect(result).toMatchObject({ from: 2021, to: 2025, n: 5 });
    if ("reason" in result) throw new Error(result.reason);
    expect(result.slope).toBeCloseTo(1.5, 12);
    expect(result.low).toBeLessThan(1.5);
    expect(result.high - result.slope).toBeCloseTo(result.slope - result.low, 12);
  });

  it.each([
    ["four points", points(2022, 1, 2, 3, 4), []],
    ["no points", [], []],
    ["a break within the last five", points(2019, 1, 2, 3, 4, 5, 6, 7), [2022]],
    ["a gap within the last five", points(2019, 1, 2, 3, undefined, 5, 6, 7), []],
    ["a year left out", [...points(2018, 1, 2, 3), ...points(2022, 4, 5, 6)], []],
  ])("ST-9 says that the series is too short for %s", (_, series, breaks) => {
    expect(trend(series, breaks)).toMatchObject({ reason: "för kort serie" });
  });

  it("ST-9 uses only the years after the last break, in whatever order they come", () => {
    const series = points(2015, 9, 8, 1, 2, 3, 4, 5).toReversed();
    const result = trend(series, [2017]);
    expect(result).toMatchObject({ from: 2017, to: 2021, n: 5 });
    expect("slope" in result ? result.slope : undefined).toBeCloseTo(1, 12);
  });

  it("ST-9 refuses a year given twice", () => {
    expect(() => trend([...points(2020, 1), ...points(2020, 2)])).toThrow("invalid year: 2020");
  });
});

describe("pooling of years", () => {
  it("ST-5 weighs every pupil the same", () => {
    const years = [{ n: 10, sum: 2000 }, { n: 30, sum: 6900 }, undefined];
    expect(pool(years)).toEqual({ n: 40, sum: 8900, sumSquares: undefined, value: 222.5, years: 2 });
    expect(pool([{ n: 0, sum: 0 }, undefined])).toBeUndefined();
  });

  it("ST-5 carries the sum of squares only when every year has it", () => {
    expect(
      pool([
        { n: 1, sum: 2, sumSquares: 4 },
        { n: 1, sum: 3, sumSquares: 9 },
      ])?.sumSquares,
    ).toBe(13);
  });

  it("ST-5 weighs 3:2:1, newest first, when asked to", () => {
    expect(poolWeighted([4, -2, 6])?.toFixed(2)).toBe("2.33");
    expect(poolWeighted([4, undefined, 6])).toBe(4.5);
    expect(poolWeighted([undefined])).toBeUndefined();
    expect(() => poolWeighted([1, 2, 3, 4])).toThrow("invalid number of years: 4");
  });
});

describe("least squares", () => {
  it("finds the coefficients that made the outcome", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
          minLength: 6,
        }),
        (pairs) => {
          const a = pairs.map(([x]) => x);
          const b = pairs.map(([, y]) => y);
          const fit = leastSquares({
            outcome: pairs.map(([x, y]) => 7 + 2 * x - 3 * y),
            predictors: { a, b },
          });
          if (!fit) return;
          expect(fit.terms.map(({ term }) => term)).toEqual([INTERCEPT, "a", "b"]);
          for (const [i, wanted] of [7, 2, -3].entries()) {
            expect(fit.terms[i]?.estimate).toBeCloseTo(wanted, 6);
          }
          expect(fit.leverage.reduce((sum, h) => sum + h, 0)).toBeCloseTo(3, 9);
        },
      ),
    );
  });

  it("has no fit for too few points or predictors that say the same", () => {
    expect(leastSquares({ outcome: [1, 2], predictors: { x: [1, 2] } })).toBeUndefined();
    const same = { x: [1, 2, 3, 4], y: [2, 4, 6, 8] };
    expect(leastSquares({ outcome: [1, 2, 1, 3], predictors: same })).toBeUndefined();
    expect(() => leastSquares({ outcome: [1, 2], predictors: { x: [1] } })).toThrow(
      "invalid column length: 1",
    );
    expect(() => leastSquares({ outcome: [1], predictors: {}, weights: [0] })).toThrow("invalid weight: 0");
  });

  it("gives no expected value when a background value is missing", () => {
    expect(linearPrediction(100, [{ coefficient: 2, value: 3 }])).toBe(106);
    expect(linearPrediction(100, [{ coefficient: 2, value: undefined }])).toBeUndefined();
  });
});

describe("quantiles", () => {
  it("lie within the values and grow with p", () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, p, p, (list, a, b) => {
        const [low = 0, high = 0] = [quantile(list, Math.min(a, b)), quantile(list, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-6);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list) + 1e-6);
      }),
    );
  });

  it("are undefined without data", () => {
    expect(median([])).toBeUndefined();
    expect(standardDeviation([1])).toBeUndefined();
    expect(median([1, 2])).toBe(1.5);
    expect(() => quantile([1], 1.5)).toThrow("invalid p: 1.5");
  });
});
