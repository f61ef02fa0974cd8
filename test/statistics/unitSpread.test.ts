import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overdispersion } from "../../src/statistics/overdispersion.js";
import { shrinkage, shrunkDeviation } from "../../src/statistics/shrinkage.js";

describe("spread between units", () => {
  const units = fc.array(
    fc
      .integer({ min: 1, max: 200 })
      .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) })),
    { minLength: 2, maxLength: 30 },
  );

  it("ST-4 draws every unit towards the common share, never past it", () => {
    fc.assert(
      fc.property(units, (counted) => {
        const result = shrinkage(counted);
        for (const { raw, shrunk, posterior } of result?.units ?? []) {
          const pBar = result?.pBar ?? Number.NaN;
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(raw, pBar) - 1e-12);
          expect(shrunk).toBeLessThanOrEqual(Math.max(raw, pBar) + 1e-12);
          expect(posterior[0]).toBeGreaterThanOrEqual(0);
          expect(posterior[1]).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [15, "0.46"],
    [25, "0.58"],
    [50, "0.74"],
    [100, "0.85"],
  ])("F08: ST-4 keeps of a deviation with %d pupils the part %s", (n, part) => {
    const tau2 = 17.3 ** 2 - 65 ** 2 / 68;
    expect(shrunkDeviation(1, n, 65, tau2)?.toFixed(2)).toBe(part);
    expect(shrunkDeviation(1, 0, 65, tau2)).toBeUndefined();
  });

  it("ST-4 has no estimate of spread from one unit, from certainty, or from units of one pupil", () => {
    expect(shrinkage([{ k: 1, n: 2 }])).toBeUndefined();
    expect(
      shrinkage([
        { k: 2, n: 2 },
        { k: 3, n: 3 },
      ]),
    ).toBeUndefined();
    expect(
      shrinkage([
        { k: 1, n: 1 },
        { k: 0, n: 1 },
      ]),
    ).toBeUndefined();
    expect(
      shrinkage([
        { k: 1, n: 1 },
        { k: 0, n: 0 },
      ]),
    ).toBeUndefined();
  });

  it("F09: ST-6 never makes limits narrower than chance alone, and widens them with the spread", () => {
    const calm = overdispersion(
      [
        { k: 50, n: 100 },
        { k: 51, n: 100 },
        { k: 49, n: 100 },
      ],
      0.5,
    );
    const half = 1.959963984540054 * 0.05;
    expect(calm?.phi).toBeLessThan(1);
    expect(calm?.tau2).toBe(0);
    expect(calm?.units[0]?.multiplicative[1]).toBeCloseTo(0.5 + half, 12);
    const wild = overdispersion(
      [
        { k: 90, n: 100 },
        { k: 50, n: 100 },
        { k: 10, n: 100 },
      ],
      0.5,
    );
    expect(wild?.units[0]?.additive[1]).toBeGreaterThan(0.5 + half);
    expect(overdispersion([{ k: 1, n: 2 }], 0.5)).toBeUndefined();
  });
});
