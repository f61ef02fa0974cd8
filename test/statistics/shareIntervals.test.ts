import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clopperPearson } from "../../src/statistics/clopperPearson.js";
import { funnelLimits } from "../../src/statistics/funnelLimits.js";
import type { Interval } from "../../src/statistics/interval.js";
import { newcombe } from "../../src/statistics/newcombe.js";
import { nonResponseBounds } from "../../src/statistics/nonResponseBounds.js";
import { wilson } from "../../src/statistics/wilson.js";

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

const levels = fc.tuple(
  fc.double({ min: 0.5, max: 0.9, noNaN: true }),
  fc.double({ min: 0.91, max: 0.999, noNaN: true }),
);

const ROUNDING = 1e-12;

function must(interval: Interval | undefined): Interval {
  if (!interval) throw new Error("no interval");
  return interval;
}

function percent(interval: Interval | undefined): readonly string[] {
  return must(interval).map((end) => (100 * end).toFixed(1));
}

function expectNested(narrow: Interval, wide: Interval): void {
  expect(wide[0]).toBeLessThanOrEqual(narrow[0] + ROUNDING);
  expect(wide[1]).toBeGreaterThanOrEqual(narrow[1] - ROUNDING);
}

describe("intervals of shares", () => {
  it.each([
    [18, 25, "52.4", "85.7"],
    [25, 25, "86.7", "100.0"],
    [0, 12, "0.0", "24.2"],
    [40, 50, "67.0", "88.8"],
  ])("ST-1 gives %d of %d the Wilson interval %s–%s", (k, n, low, high) => {
    expect(percent(wilson(k, n))).toEqual([low, high]);
  });

  it.each([
    ["wilson", wilson],
    ["clopperPearson", clopperPearson],
  ])("ST-1 %s holds the share, stays within 0–1, and widens with its level", (_, method) => {
    fc.assert(
      fc.property(counts, levels, ([k, n], [less, more]) => {
        const interval = must(method(k, n, less));
        expect(interval[0]).toBeGreaterThanOrEqual(0);
        expect(interval[1]).toBeLessThanOrEqual(1);
        expect(interval[0]).toBeLessThanOrEqual(k / n + ROUNDING);
        expect(interval[1]).toBeGreaterThanOrEqual(k / n - ROUNDING);
        expectNested(interval, must(method(k, n, more)));
      }),
      { numRuns: 60 },
    );
  });

  it("ST-1 gives no interval without data, and refuses what cannot be", () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(clopperPearson(0, 0)).toBeUndefined();
    expect(() => wilson(1, 2, 1)).toThrow("invalid level: 1");
    expect(() => wilson(1, 2, 95)).toThrow("invalid level: 95");
    expect(() => wilson(3, 2)).toThrow("invalid k: 3");
    expect(() => clopperPearson(0.5, 2)).toThrow("invalid k: 0.5");
    expect(() => wilson(Number.NaN, 2)).toThrow("invalid k: NaN");
  });

  it("ST-8 Newcombe's interval holds the difference, stays in ±1, widens, and turns with the order", () => {
    fc.assert(
      fc.property(counts, counts, levels, ([k1, n1], [k2, n2], [less, more]) => {
        const interval = must(newcombe(k1, n1, k2, n2, less));
        const difference = k1 / n1 - k2 / n2;
        expectNested([difference, difference], interval);
        expectNested(interval, [-1, 1]);
        expectNested(interval, must(newcombe(k1, n1, k2, n2, more)));
        const turned = must(newcombe(k2, n2, k1, n1, less));
        expect(turned[0]).toBeCloseTo(-interval[1], 12);
      }),
    );
    expect(newcombe(0, 0, 1, 2)).toBeUndefined();
  });

  it("F09: ST-6 limits are p₀ ± z·√(p₀·q₀/n) for every n from 10 to 200, cut at 0 and 1", () => {
    for (const p0 of [0.5, 0.83, 0.97])
      for (const [level, z] of [
        [0.95, 1.959963984540054],
        [0.998, 3.090232306167813],
      ] as const)
        for (let n = 10; n <= 200; n += 1) {
          const half = z * Math.sqrt((p0 * (1 - p0)) / n);
          const [low, high] = must(funnelLimits(p0, n, level));
          expect(low).toBeCloseTo(Math.max(0, p0 - half), 12);
          expect(high).toBeCloseTo(Math.min(1, p0 + half), 12);
        }
  });

  it.each(["score", "binomial", "interpolated"] as const)(
    "ST-6 %s limits widen with their level",
    (method) => {
      fc.assert(
        fc.property(
          fc.double({ min: 0.01, max: 0.99, noNaN: true }),
          fc.integer({ min: 1, max: 500 }),
          (p0, n) => {
            const inner = must(funnelLimits(p0, n, 0.95, method));
            expectNested(inner, must(funnelLimits(p0, n, 0.998, method)));
            expectNested(inner, [0, 1]);
          },
        ),
      );
      expect(funnelLimits(0.5, 0, 0.95, method)).toBeUndefined();
      expect(() => funnelLimits(1.2, 5)).toThrow("invalid p0: 1.2");
    },
  );

  it("EN-11: bounds non-response by the worst cases", () => {
    expect(nonResponseBounds(30, 40, 50)).toEqual([0.6, 0.8]);
    expect(nonResponseBounds(30, 40, 40)).toEqual([0.75, 0.75]);
    expect(nonResponseBounds(0, 0, 0)).toBeUndefined();
    expect(() => nonResponseBounds(1, 41, 40)).toThrow("invalid answered: 41 of 40");
  });
});
