import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../src/format/formatNumber.js";
import { GROUP_OTHERS } from "../../src/indicators/valueRow.js";
import { summarise } from "../../src/statistics/summarise.js";
import { type Cell, cells, type Pupil } from "./cells.js";
import { eligibilityCases, grades, meritCases, SIXTEEN, T1, T3, T8, T9 } from "./fixtures.js";
import { type Betyg, pupilResult } from "./pupilResult.js";

describe("merit value", () => {
  it.each(meritCases)("$title", ({ grades, expected }) => {
    expect(pupilResult(grades)).toMatchObject(expected);
  });

  it("MV-1 gives A 20, B 17,5, C 15, D 12,5, E 10 and F 0 points", () => {
    const letters: readonly Betyg[] = ["A", "B", "C", "D", "E", "F"];
    const x2 = letters.map((betyg) => pupilResult([{ amne: "MA", betyg }]).merit16x2);
    expect(x2).toEqual([40, 35, 30, 25, 20, 0]);
  });

  it("MV-15 holds every sum as a whole number of half points", () => {
    fc.assert(
      fc.property(anyGrades, (given) => {
        const { merit16x2, merit17x2 } = pupilResult(given);
        expect(Number.isInteger(merit16x2) && Number.isInteger(merit17x2)).toBe(true);
        expect(merit17x2).toBeGreaterThanOrEqual(merit16x2);
        expect(merit17x2 - merit16x2).toBeLessThanOrEqual(40);
        expect(merit17x2).toBeLessThanOrEqual(680);
      }),
    );
  });
});

describe("eligibility", () => {
  it.each(eligibilityCases)("$title", ({ grades, expected }) => {
    expect(pupilResult(grades)).toMatchObject(expected);
  });

  it("BE-6 makes NATE and SAEKHU parts of ES, and ES a part of YR", () => {
    fc.assert(
      fc.property(anyGrades, (given) => {
        const r = pupilResult(given);
        expect(!r.behorigNaTe || r.behorigEs).toBe(true);
        expect(!r.behorigEkSaHu || r.behorigEs).toBe(true);
        expect(!r.behorigEs || r.behorigYr).toBe(true);
      }),
    );
  });

  it("BE-8 puts a pupil in at most one of the near-miss groups, and never an eligible one", () => {
    fc.assert(
      fc.property(anyGrades, (given) => {
        const r = pupilResult(given);
        const groups = [r.saknarBaraMa, r.saknarBaraEn, r.saknarBaraSv, r.saknarMinstTvaAvKarn, r.behorigYr];
        expect(groups.filter(Boolean).length).toBeLessThanOrEqual(1);
        expect(r.imv && r.behorigYr).toBe(false);
      }),
    );
  });
});

describe("cells", () => {
  it("MV-7 counts a pupil with only F in the denominator of eligibility, not in the mean (t9)", () => {
    const all = find(
      cells(
        T9.grades.map((given, i) => pupil(`${i}`, "A", "F", given)),
        "0686",
      ),
      "A",
      "alla",
    );
    expect(all).toMatchObject(T9.expected);
    expect(mean(all)).toBe("255,0");
  });

  it("MV-8 lets the mean and the shares have different n", () => {
    const result = cells([pupil("1", "A", "F", T1), pupil("2", "A", "P", T8)], "0686");
    expect(find(result, "A", "alla")).toMatchObject({ n_all: 2, n_mean: 1, kYr: 1, kAllaAmnen: 1 });
    expect(find(result, "A", "pojkar")).toMatchObject({ n_all: 1, n_mean: 0, kYr: 0 });
  });

  it("MV-9 makes the municipal mean the sum over pupils, not the mean of unit means", () => {
    const pupils = [
      pupil("1", "A", "F", T1),
      pupil("2", "A", "P", T1),
      pupil("3", "A", "P", T1),
      pupil("4", "B", "F", T3),
    ];
    const result = cells(pupils, "0686");
    expect(mean(find(result, "0686", "alla"))).toBe("205,0");
    expect(mean(find(result, "A", "alla"))).toBe("160,0");
    expect(mean(find(result, "B", "alla"))).toBe("340,0");
  });

  it("ST-11 compares a unit with the other schools, without itself", () => {
    const result = cells([pupil("1", "A", "F", T1), pupil("2", "B", "P", T3)], "0686");
    expect(mean(find(result, "A", GROUP_OTHERS))).toBe("340,0");
  });

  it("MV-15 rounds a mean half away from zero, once, from whole numbers", () => {
    const two = [grades("MA", "A", { EN: "E" }), grades("MA", "A", { EN: "D" })];
    const all = find(
      cells(
        two.map((given, i) => pupil(`${i}`, "A", "F", given)),
        "0686",
      ),
      "A",
      "alla",
    );
    expect(all.sumMerit17x2).toBe(125);
    expect(mean(all)).toBe("31,3");
  });

  it("MV-2 refuses a subject given twice", () => {
    expect(() =>
      pupilResult([
        { amne: "MA", betyg: "A" },
        { amne: "MA", betyg: "B" },
      ]),
    ).toThrow("duplicate subject: MA");
  });
});

const anyGrades = fc
  .record(
    Object.fromEntries(
      [...SIXTEEN, "SVA", "M1SPA", "M2GER", "M2FRE", "MLARA"].map((amne) => [
        amne,
        fc.constantFrom<Betyg>("A", "B", "C", "D", "E", "E", "E", "F", "-", ""),
      ]),
    ),
  )
  .map((record) => Object.entries(record).map(([amne, betyg]) => ({ amne, betyg })));

function pupil(elev_id: string, skolenhetskod: string, kon: "F" | "P", given: Pupil["grades"]): Pupil {
  return { elev_id, skolenhetskod, kon, grades: given };
}

function find(all: readonly Cell[], unit: string, group: Cell["group"]): Cell {
  const found = all.find((cell) => cell.unit === unit && cell.group === group);
  if (!found) throw new Error(`no cell: ${unit} ${group}`);
  return found;
}

function mean({ n_mean, sumMerit17x2, sumSquaresMerit17x2 }: Cell): string {
  const summary = summarise({ n: n_mean, sum: sumMerit17x2, sumSquares: sumSquaresMerit17x2, divisor: 2 });
  return formatNumber(summary?.mean ?? Number.NaN, 1);
}
