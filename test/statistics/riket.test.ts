import { describe, expect, it } from "vitest";
import { pool } from "../../src/statistics/pool.js";

/** Riket in the läsår 2017/18: share with all subjects passed, eligible for yrkesprogram, and merit of 17 subjects. */
const siris = {
  kommunal: { n: 89_604, alla: 73.5, yr: 82.7, merit: 223.3 },
  enskild: { n: 20_979, alla: 84.6, yr: 92, merit: 252 },
  riket: { n: 110_583, alla: 75.6, yr: 84.4, merit: 228.7 },
} as const;

describe("BE-10 MV-10: Skolverket's published Riket 2017/18 (SIRIS, gr_betyg2017)", () => {
  it.each(["alla", "yr", "merit"] as const)(
    "%s is kommunal and enskild weighed by their pupils, within the rounding of the three figures",
    (measure) => {
      const { kommunal, enskild, riket } = siris;
      expect(kommunal.n + enskild.n).toBe(riket.n);
      const pooled = pool(
        [kommunal, enskild].map((group) => ({ n: group.n, sum: group.n * group[measure] })),
      );
      expect(Math.abs((pooled?.value ?? Number.NaN) - riket[measure])).toBeLessThanOrEqual(0.1);
      const mean = (kommunal[measure] + enskild[measure]) / 2;
      expect(Math.abs(mean - riket[measure])).toBeGreaterThan(2);
    },
  );
});
