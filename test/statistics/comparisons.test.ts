import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  holm,
} from "../../src/statistics/benjaminiHochberg.js";
import { kitagawa } from "../../src/statistics/kitagawa.js";
import { twoProportions } from "../../src/statistics/twoProportions.js";
import { welch } from "../../src/statistics/welch.js";

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("many comparisons", () => {
  it("ST-7 keeps the order of p-values, and never makes one smaller", () => {
    fc.assert(
      fc.property(pValues, (p) => {
        for (const adjust of [benjaminiHochberg, benjaminiYekutieli, holm, bonferroni]) {
          const pairs = adjust(p).map((q, i) => [p[i] ?? 0, q] as const);
          const sorted = pairs.toSorted((a, b) => a[0] - b[0]);
          for (const [i, [raw, q]] of sorted.entries()) {
            expect(q).toBeGreaterThanOrEqual(raw * (1 - 1e-15));
            expect(q).toBeLessThanOrEqual(1);
            expect(q).toBeGreaterThanOrEqual(sorted[i - 1]?.[1] ?? 0);
          }
        }
      }),
    );
  });

  it("ST-7 is strictest with Bonferroni and mildest with Benjamini–Hochberg", () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const [bh, step, all] = [benjaminiHochberg(p), holm(p), bonferroni(p)];
        for (const i of p.keys()) {
          expect(bh[i] ?? 1).toBeLessThanOrEqual((step[i] ?? 0) + 1e-15);
          expect(step[i] ?? 1).toBeLessThanOrEqual((all[i] ?? 0) + 1e-15);
        }
      }),
    );
  });

  it("ST-7 has nothing to say of no comparisons, and refuses what is no p-value", () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([1.2])).toThrow("invalid p: 1.2");
  });
});

describe("decomposition", () => {
  const group = fc.record({
    group: fc.string(),
    n1: fc.integer({ min: 0, max: 500 }),
    n2: fc.integer({ min: 0, max: 500 }),
    value1: fc.double({ min: 0, max: 340, noNaN: true }),
    value2: fc.double({ min: 0, max: 340, noNaN: true }),
  });

  it("ST-8 splits a difference into parts that sum to it within 1e-9", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 12 }), (groups) => {
        const result = kitagawa(groups);
        if (!result) return;
        const mean = (pairs: readonly (readonly [number, number])[]) =>
          pairs.reduce((sum, [n, value]) => sum + n * value, 0) / pairs.reduce((sum, [n]) => sum + n, 0);
        const difference =
          mean(groups.map((g) => [g.n1, g.value1])) - mean(groups.map((g) => [g.n2, g.value2]));
        expect(Math.abs(result.composition + result.within - difference)).toBeLessThan(1e-9);
        expect(Math.abs(result.total - difference)).toBeLessThan(1e-9);
      }),
    );
  });

  it("ST-8 puts a difference in size alone in composition, and in value alone in within", () => {
    const sizes = kitagawa([
      { group: "flickor", n1: 75, n2: 25, value1: 80, value2: 80 },
      { group: "pojkar", n1: 25, n2: 75, value1: 60, value2: 60 },
    ]);
    expect(sizes).toMatchObject({ total: 10, composition: 10, within: 0 });
    const values = kitagawa([
      { group: "flickor", n1: 50, n2: 50, value1: 80, value2: 70 },
      { group: "pojkar", n1: 50, n2: 50, value1: 60, value2: 60 },
    ]);
    expect(values).toMatchObject({ total: 5, composition: 0, within: 5 });
  });

  it("ST-8 counts a group that only one population has as composition", () => {
    const result = kitagawa([
      { group: "nyinvandrade", n1: 10, n2: 0, value1: 50, value2: undefined },
      { group: "övriga", n1: 90, n2: 100, value1: 85, value2: 85 },
    ]);
    expect(result?.within).toBe(0);
    expect(result?.composition).toBeCloseTo(-3.5, 12);
  });

  it("ST-8 does not split when a population is empty or a value is missing", () => {
    expect(kitagawa([{ group: "a", n1: 0, n2: 5, value1: undefined, value2: 1 }])).toBeUndefined();
    expect(kitagawa([{ group: "a", n1: 5, n2: 5, value1: undefined, value2: 1 }])).toBeUndefined();
  });
});

describe("two groups", () => {
  it("has no χ² when everyone, or no one, has the property", () => {
    expect(twoProportions(10, 10, 12, 12)).toMatchObject({
      difference: 0,
      chi2: undefined,
      p: undefined,
      fisherP: 1,
    });
    expect(twoProportions(0, 0, 1, 2)).toBeUndefined();
    expect(() => twoProportions(1.5, 3, 1, 2)).toThrow("invalid k: 1.5");
  });

  it("compares no means when a group is too small or nothing varies", () => {
    expect(welch([1], [1, 2])).toBeUndefined();
    expect(welch([1, 1], [2, 2])).toBeUndefined();
    const first = { n: 3, sum: 12, sumSquares: 56, divisor: 2 };
    expect(welch(first, [1, 2, 4])?.t).toBeCloseTo(welch([1, 2, 3], [1, 2, 4])?.t ?? Number.NaN, 14);
  });
});
