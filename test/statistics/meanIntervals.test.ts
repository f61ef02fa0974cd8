import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assumedSpreadInterval } from "../../src/statistics/assumedSpreadInterval.js";
import type { Interval } from "../../src/statistics/interval.js";
import { judgement } from "../../src/statistics/judgement.js";
import { meanInterval } from "../../src/statistics/meanInterval.js";
import { p8StyleInterval } from "../../src/statistics/p8StyleInterval.js";

const levels = fc.tuple(
  fc.double({ min: 0.5, max: 0.9, noNaN: true }),
  fc.double({ min: 0.91, max: 0.999, noNaN: true }),
);

const ROUNDING = 1e-12;

function must(interval: Interval | undefined): Interval {
  if (!interval) throw new Error("no interval");
  return interval;
}

function expectNested(narrow: Interval, wide: Interval): void {
  expect(wide[0]).toBeLessThanOrEqual(narrow[0] + ROUNDING);
  expect(wide[1]).toBeGreaterThanOrEqual(narrow[1] - ROUNDING);
}

describe("intervals of means", () => {
  const values = fc.array(fc.integer({ min: 0, max: 680 }), { minLength: 3, maxLength: 150 });

  it("ST-2 gives the same interval from values and from whole-number sums", () => {
    fc.assert(
      fc.property(values, levels, (x2, [less, more]) => {
        const sum = x2.reduce((total, x) => total + x, 0);
        const sumSquares = x2.reduce((total, x) => total + x * x, 0);
        const moments = { n: x2.length, sum, sumSquares, divisor: 2 };
        const direct = meanInterval(
          x2.map((x) => x / 2),
          less,
        );
        const summed = meanInterval(moments, less);
        const wide = meanInterval(moments, more);
        if (!direct || !summed || !wide) {
          expect(new Set(x2).size).toBe(1);
          return;
        }
        expect(summed.low).toBeCloseTo(direct.low, 9);
        expect(summed.high).toBeCloseTo(direct.high, 9);
        expectNested([summed.mean, summed.mean], [summed.low, summed.high]);
        expectNested([summed.low, summed.high], [wide.low, wide.high]);
      }),
    );
  });

  it("ST-2 stays exact where floats of n·Σx² would not", () => {
    const small = meanInterval({ n: 4, sum: 4 * 30_000_001, sumSquares: 4 * 30_000_001 ** 2 + 4 });
    expect(small?.sd).toBeCloseTo(Math.sqrt(4 / 3), 14);
  });

  it("ST-2 gives no interval for one pupil, or when all are alike: not a width of 0", () => {
    expect(meanInterval([])).toBeUndefined();
    expect(meanInterval([200])).toBeUndefined();
    expect(meanInterval([200, 200, 200])).toBeUndefined();
    expect(meanInterval(Array.from({ length: 7 }, () => 0.1))).toBeUndefined();
    expect(meanInterval({ n: 3, sum: 1200, sumSquares: 480_000, divisor: 2 })).toBeUndefined();
    expect(() => meanInterval({ n: 3, sum: 1200, sumSquares: 400_000 })).toThrow("invalid sum of squares");
    expect(() => meanInterval([1, Number.NaN])).toThrow("invalid value: NaN");
  });

  it.each([
    [15, "32.9"],
    [25, "25.5"],
    [50, "18.0"],
    [100, "12.7"],
  ])("ST-3 gives %d pupils a half-width of %s when the spread is taken as 65", (n, half) => {
    const [low, high] = must(assumedSpreadInterval(-12, n, 65));
    expect(((high - low) / 2).toFixed(1)).toBe(half);
    expect(assumedSpreadInterval(-12, 0, 65)).toBeUndefined();
    expect(() => assumedSpreadInterval(-12, n, 0)).toThrow("invalid sd: 0");
  });

  it("bands FFT's two schools with the same score apart by size", () => {
    expect(p8StyleInterval(0.45, 24, 1.27)?.band).toBe("average");
    expect(p8StyleInterval(0.45, 45, 1.27)?.band).toBe("above");
    expect(p8StyleInterval(0.6, 45, 1.27)?.band).toBe("well_above");
    expect(p8StyleInterval(-0.45, 45, 1.27)?.band).toBe("below");
    expect(p8StyleInterval(0.6, 0, 1.27)).toBeUndefined();
  });
});

describe("judgement", () => {
  it.each([
    [0.1, 3, 5, "over"],
    [-3, -0.1, 5, "under"],
    [-5, 5, 5, "som_forvantat"],
    [0, 5, 5, "som_forvantat"],
    [0, 5.1, 5, "kan_inte_avgoras"],
    [-5.1, 5, 5, "kan_inte_avgoras"],
    [-37.5, 13.5, 10, "kan_inte_avgoras"],
  ] as const)("ST-3 judges [%d, %d] with δ %d as %s", (low, high, delta, wanted) => {
    expect(judgement(low, high, delta)).toBe(wanted);
  });

  it.each([
    [-18, 15, "kan_inte_avgoras"],
    [-18, 25, "kan_inte_avgoras"],
    [-18, 100, "under"],
    [18, 15, "kan_inte_avgoras"],
    [18, 25, "kan_inte_avgoras"],
    [18, 100, "over"],
    [1, 100, "kan_inte_avgoras"],
    [1, 250, "som_forvantat"],
  ] as const)("F06, ST-3: %d points from the expected, with %d pupils, is %s", (difference, n, wanted) => {
    const [low, high] = must(assumedSpreadInterval(difference, n, 65));
    expect(judgement(low, high, 10)).toBe(wanted);
  });

  it("ST-3 judges nothing without an interval, and refuses an interval turned round", () => {
    expect(judgement(undefined, undefined, 5)).toBeUndefined();
    expect(() => judgement(2, 1, 5)).toThrow("invalid interval: 2, 1");
    expect(() => judgement(1, 2, 0)).toThrow("invalid delta: 0");
  });
});
