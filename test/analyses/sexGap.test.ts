import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedSubject, sexGap } from "../../src/analyses/sexGap.js";

const subject = (amne: string, n: number, points: number): CountedSubject => ({ amne, n, points });

describe("the gap in merit value by subject", () => {
  it("ST-8 splits a subject that all have counted into within alone", () => {
    const girls = { n: 20, subjects: [subject("MA", 20, 300), subject("EN", 20, 240)] };
    const boys = { n: 10, subjects: [subject("MA", 10, 120), subject("EN", 10, 130)] };
    expect(sexGap(girls, boys, 10)).toEqual({
      gap: 2,
      parts: [
        { amne: "EN", composition: 0, within: -1 },
        { amne: "MA", composition: 0, within: 3 },
      ],
    });
  });

  it("ST-8 calls it composition when equally good pupils have the subject counted in different numbers", () => {
    const girls = { n: 20, subjects: [subject("M2", 20, 200)] };
    const boys = { n: 20, subjects: [subject("M2", 10, 100)] };
    expect(sexGap(girls, boys, 10)).toEqual({ gap: 5, parts: [{ amne: "M2", composition: 5, within: 0 }] });
  });

  it("puts subjects that few have together, and the smallest other with them until they are enough", () => {
    const girls = { n: 30, subjects: [subject("MA", 30, 300), subject("ML", 3, 45), subject("SL", 28, 280)] };
    const boys = { n: 30, subjects: [subject("MA", 30, 300), subject("ML", 4, 60), subject("SL", 29, 290)] };
    const found = sexGap(girls, boys, 10);
    expect(found?.parts.map(({ amne }) => amne)).toEqual(["MA", "ovriga"]);
    expect(found?.gap).toBeCloseTo(-25 / 30, 12);
  });

  it("is undefined without girls or without boys", () => {
    const some = { n: 10, subjects: [subject("MA", 10, 100)] };
    expect(sexGap(some, { n: 0, subjects: [] }, 10)).toBeUndefined();
    expect(sexGap({ n: 0, subjects: [] }, some, 10)).toBeUndefined();
  });

  it("F14, F16: ST-8 has parts that sum to the gap to 1e-9, whatever the subjects", () => {
    const subjects = (n: number) =>
      fc.uniqueArray(
        fc
          .record({
            amne: fc.constantFrom("MA", "EN", "SV", "BI", "ML", "M2", "DA", "SL", "TK"),
            share: fc.double({ min: 0, max: 1, noNaN: true }),
            mean: fc.double({ min: 0, max: 20, noNaN: true }),
          })
          .map(({ amne, share, mean }) => {
            const counted = Math.max(1, Math.round(share * n));
            return subject(amne, counted, (Math.round(2 * mean) * counted) / 2);
          }),
        { selector: ({ amne }) => amne },
      );
    const sex = fc
      .integer({ min: 1, max: 300 })
      .chain((n) => subjects(n).map((own) => ({ n, subjects: own })));
    fc.assert(
      fc.property(sex, sex, (girls, boys) => {
        const found = sexGap(girls, boys, 10);
        const sum = (found?.parts ?? []).reduce((total, part) => total + part.composition + part.within, 0);
        expect(Math.abs(sum - (found?.gap ?? Number.NaN))).toBeLessThan(1e-9);
        for (const { amne } of found?.parts ?? []) {
          if (amne === "ovriga") continue;
          const counted = [girls, boys].map((each) => each.subjects.find((own) => own.amne === amne)?.n ?? 0);
          expect(Math.min(...counted)).toBeGreaterThanOrEqual(10);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
