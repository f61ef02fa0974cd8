import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortRows } from "../../loaders/analyses/cohortRows.js";
import { nearMissRows } from "../../loaders/analyses/nearMissRows.js";
import type { CohortCell, NearMissCell } from "../../loaders/analyses/readAnalysisCells.js";

const counts = [
  "saknar_bara_ma",
  "saknar_bara_en",
  "saknar_bara_sv",
  "saknar_minst_tva",
  "saknar_ett_och_fler",
  "saknar_bara_ovriga",
] as const;
type Six = readonly [ma: number, en: number, sv: number, tva: number, ett: number, ovriga: number];

function nearMiss(unit_id: string, behoriga: number, six: Six, imvAmongRest = 0): NearMissCell {
  const [ma, en, sv, tva, ett, ovriga] = six;
  return {
    lasar_slut: 2025,
    unit_id,
    unit_level: unit_id === "9900" ? "municipality" : "unit",
    n: behoriga + ma + en + sv + tva + ett + ovriga,
    behoriga,
    saknar_bara_ma: ma,
    saknar_bara_en: en,
    saknar_bara_sv: sv,
    saknar_minst_tva: tva,
    saknar_ett_och_fler: ett,
    saknar_bara_ovriga: ovriga,
    imv: ma + en + imvAmongRest,
  };
}

function total(units: readonly NearMissCell[]): NearMissCell {
  const sum = (key: (typeof counts)[number] | "behoriga" | "imv") =>
    units.reduce((all, unit) => all + unit[key], 0);
  const [ma, en, sv, tva, ett, ovriga] = counts.map(sum);
  const six: Six = [ma ?? 0, en ?? 0, sv ?? 0, tva ?? 0, ett ?? 0, ovriga ?? 0];
  const rest = sum("imv") - six[0] - six[1];
  return nearMiss("9900", sum("behoriga"), six, rest);
}

const options = { minimumN: 10, edition: "intern", isShown: () => true } as const;

describe("near misses as published", () => {
  it("F17 shows the finest counts that may be shown, and they sum to the ineligible", () => {
    const units = [
      nearMiss("10000001", 80, [9, 6, 5, 12, 0, 0]),
      nearMiss("10000002", 80, [9, 6, 5, 12, 1, 0]),
      nearMiss("10000003", 80, [9, 6, 5, 12, 4, 0]),
      nearMiss("10000004", 80, [9, 3, 3, 12, 0, 0]),
      nearMiss("10000005", 80, [3, 3, 2, 7, 0, 0]),
    ];
    const rows = nearMissRows([...units, total(units)], options);
    expect(rows.map(({ counts: shown }) => (shown ? Object.keys(shown).length : 0))).toEqual([
      6, 4, 4, 2, 2, 6,
    ]);
    for (const row of rows) {
      const sum = Object.values(row.counts ?? {}).reduce((all, each) => all + each, 0);
      expect(sum).toBe(row.obehoriga);
      expect((row.behoriga ?? 0) + (row.obehoriga ?? 0)).toBe(row.n);
    }
  });

  it("F17 hides everything of fewer than ten pupils, of at most four ineligible, and where the share is hidden", () => {
    const units = [
      nearMiss("10000001", 4, [5, 0, 0, 0, 0, 0]),
      nearMiss("10000002", 80, [4, 0, 0, 0, 0, 0]),
      nearMiss("10000003", 80, [9, 6, 5, 12, 0, 0]),
      nearMiss("10000004", 80, [9, 6, 5, 12, 0, 0]),
    ];
    const isShown = (_: number, unitId: string) => unitId !== "10000003";
    const rows = nearMissRows([...units, total(units)], { ...options, isShown });
    expect(rows.filter(({ status }) => status === "ok").map(({ unit_id }) => unit_id)).toEqual([
      "10000004",
      "9900",
    ]);
    for (const row of rows.filter(({ status }) => status === "suppressed"))
      expect([row.n, row.behoriga, row.obehoriga, row.counts, row.imv]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
  });

  it("in the public edition gives no counts of fewer than a hundred, which whole percent hide", () => {
    const units = [
      nearMiss("10000001", 60, [9, 6, 5, 12, 0, 0]),
      nearMiss("10000002", 80, [9, 6, 5, 12, 0, 0]),
    ];
    const rows = nearMissRows([...units, total(units)], { ...options, edition: "publik" });
    // with one hidden unit there is only one to subtract, so the other goes too
    expect(rows.map(({ status }) => status)).toEqual(["suppressed", "suppressed", "ok"]);
  });

  it("never shows one to four pupils in a count, nor lets the rest of the municipality have it", () => {
    const digit = fc.nat(9);
    const sixDigits = fc.tuple(digit, digit, digit, digit, digit, digit);
    const unit = fc.tuple(fc.integer({ min: 0, max: 60 }), sixDigits, fc.nat(3));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (given) => {
        const units = given.map(([behoriga, six, rest], at) =>
          nearMiss(`1000000${at}`, behoriga, six, Math.min(rest, six[4] + six[5])),
        );
        const cells = [...units, total(units)];
        const rows = nearMissRows(cells, options);
        const few = (count: number) => count > 0 && count < 5;
        for (const row of rows) {
          for (const count of Object.values(row.counts ?? {})) expect(few(count)).toBe(false);
          if (row.imv !== null) expect(few((row.obehoriga ?? 0) - row.imv)).toBe(false);
        }
        const municipality = rows.find(({ unit_id }) => unit_id === "9900");
        for (const keys of [["obehoriga"], Object.keys(municipality?.counts ?? {})]) {
          const value = (row: (typeof rows)[number], key: string) =>
            key === "obehoriga" ? row.obehoriga : (row.counts?.[key] ?? null);
          for (const key of keys) {
            const whole = municipality ? value(municipality, key) : null;
            const own = rows.filter(({ unit_id }) => unit_id !== "9900").map((row) => value(row, key));
            if (whole === null) continue;
            expect(few(own.reduce<number>((left, each) => left - (each ?? 0), whole))).toBe(false);
          }
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe("cohorts as published", () => {
  const cohort = (unit_id: string, [a, b, c, d, e, f]: Six, lamnade = 0, lamnade_alla = 0): CohortCell => ({
    lasar_slut: 2025,
    unit_id,
    unit_level: unit_id === "9900" ? "municipality" : "unit",
    n: a + b + c + d + e + f,
    ja_ja: a,
    ja_nej: b,
    nej_ja: c,
    nej_nej: d,
    kom_till: e + f,
    kom_till_alla: e,
    lamnade,
    lamnade_alla,
  });
  const told = { ...options, isShownInSix: () => true };
  const two = [cohort("10000001", [50, 6, 7, 9, 5, 8]), cohort("10000002", [60, 6, 7, 9, 5, 8])];

  it("F13 shows stayers, who came and who left when every count is enough", () => {
    const rows = cohortRows([...two, cohort("9900", [110, 12, 14, 18, 10, 16], 30, 20)], told);
    expect(rows.map(({ stannade, kom_till, lamnade }) => [stannade, kom_till, lamnade])).toEqual([
      [72, 13, null],
      [82, 13, null],
      [154, 26, 30],
    ]);
  });

  it("F13 hides the läsår when those who left would follow from year 6 and are too few", () => {
    const rows = cohortRows([...two, cohort("9900", [110, 12, 14, 18, 10, 16], 12, 3)], told);
    expect(rows.map(({ status }) => status)).toEqual(["suppressed", "suppressed", "suppressed"]);
    expect(rows[2]).toMatchObject({ n: null, stannade: null, ja_ja: null, lamnade: null });
  });

  it("F13 says nothing of who left when year 6 itself is hidden, and shows the rest", () => {
    const isShownInSix = () => false;
    const rows = cohortRows([...two, cohort("9900", [110, 12, 14, 18, 10, 16], 12, 3)], {
      ...told,
      isShownInSix,
    });
    expect(rows[2]).toMatchObject({ status: "ok", stannade: 154, lamnade: null, lamnade_alla: null });
  });
});
