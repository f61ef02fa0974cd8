import { describe, expect, it } from "vitest";
import { seriesStarts, startOfSeries } from "../../loaders/analyses/startOfSeries.js";
import { trendRows } from "../../loaders/analyses/trendRows.js";
import { manyComparisons } from "../../src/analyses/manyComparisons.js";
import { type SubjectSample, subjectProfile } from "../../src/analyses/subjectProfile.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { shrunkMeans } from "../../src/statistics/shrunkMeans.js";
import { welch } from "../../src/statistics/welch.js";
import { emptyRow } from "../components/sampleData.js";

/** Doubled points of single pupils, as SQL sums them. */
function moments(...x2: readonly number[]) {
  const sum = x2.reduce((total, each) => total + each, 0);
  return { n: x2.length, sum, sumSquares: x2.reduce((total, each) => total + each * each, 0), divisor: 2 };
}
const sample = (
  amne: string,
  points: SubjectSample["points"],
  rest: Partial<SubjectSample> = {},
): SubjectSample => ({
  period: "2024/25",
  unit_id: "10000000",
  unit_level: "unit",
  amne,
  points,
  ...rest,
});

describe("subject profile", () => {
  const own = moments(20, 20, 25, 30, 20, 0);
  const others = moments(30, 35, 25, 30, 40, 20, 30);

  it("ST-11 compares with the other schools, by Welch", () => {
    const [row] = subjectProfile([sample("MA", own, { others })]);
    const test = welch(own, others);
    expect(row).toMatchObject({
      reference: "ovriga_kommunala_skolor",
      reference_value: 15,
      difference: test?.difference,
      difference_low: test?.low,
      difference_high: test?.high,
      relative: 0,
    });
  });

  it("ST-11 compares with Riket as a constant where its value is published", () => {
    const [row] = subjectProfile([sample("MA", own, { others, national: 12 })]);
    expect(row).toMatchObject({ reference: "riket", reference_value: 12 });
    expect(row?.difference).toBeCloseTo(115 / 12 - 12, 12);
  });

  it("says that there is nothing to compare with, and keeps the value", () => {
    const [row] = subjectProfile([sample("MA", own)]);
    expect(row).toMatchObject({ status: "missing", difference: null, certain: null, n: 6 });
    expect(row?.status_reason).toMatch(/varken/);
  });

  it("shows which subject pulls the profile down: its difference less the mean of them", () => {
    const rows = subjectProfile([
      sample("MA", moments(20, 20, 24), { national: 12 }),
      sample("EN", moments(30, 30, 24), { national: 12 }),
    ]);
    expect(rows.map(({ relative }) => relative)).toEqual([
      expect.closeTo(-10 / 6, 10),
      expect.closeTo(10 / 6, 10),
    ]);
  });

  it("ST-7 corrects for the comparisons of the läsår: one in many that would pass alone does not", () => {
    const low = moments(20, 20, 25, 20, 20, 25);
    expect(subjectProfile([sample("MA", low, { others })])[0]?.certain).toBe(true);
    const same = moments(20, 25, 30, 35, 20);
    const noise = Array.from({ length: 40 }, (_, at) => sample(`X${at}`, same, { others: same }));
    expect(subjectProfile([sample("MA", low, { others }), ...noise])[0]?.certain).toBe(false);
  });
});

describe("many comparisons", () => {
  it("F45: ST-7 counts by page and läsår, and keeps what Benjamini and Hochberg's own example keeps", () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const made = ps.map((p, at) => ({
      page: "jamfor",
      period: "2024/25",
      indicator_id: "x",
      unit_id: `u${at}`,
      p,
    }));
    const other = { page: "laget", period: "2024/25", indicator_id: "x", unit_id: "u", p: 0.04 };
    const rows = manyComparisons([...made, other]);
    expect(rows).toMatchObject([
      { page: "jamfor", comparisons: 15, uncorrected: 9, corrected: 4 },
      { page: "laget", comparisons: 1, uncorrected: 1, corrected: 1 },
    ]);
    expect(rows[0]?.remaining.map(({ unit_id }) => unit_id)).toEqual(["u0", "u1", "u2", "u3"]);
  });
});

describe("values drawn towards the common", () => {
  it("F08: ST-4 keeps τ²/(τ²+sd²/n) of the distance, with τ² by DerSimonian and Laird", () => {
    const samples = [moments(20, 24, 28), moments(40, 44, 48, 52), moments(30, 34)];
    const found = shrunkMeans(samples);
    // in points: means 12, 23 and 16, by hand
    const scatter = [4 + 0 + 4, 9 + 1 + 1 + 9, 1 + 1].reduce((a, b) => a + b, 0);
    const variance = scatter / 6;
    const common = (36 + 92 + 32) / 9;
    const q = (3 * (12 - common) ** 2 + 4 * (23 - common) ** 2 + 2 * (16 - common) ** 2) / variance;
    const tau2 = ((q - 2) * variance) / (9 - 29 / 9);
    expect(found?.common).toBeCloseTo(common, 12);
    expect(found?.sd).toBeCloseTo(Math.sqrt(variance), 12);
    expect(found?.tau2).toBeCloseTo(tau2, 10);
    const kept = tau2 / (tau2 + variance / 3);
    expect(found?.units[0]).toMatchObject({ raw: 12, kept: expect.closeTo(kept, 12) });
    expect(found?.units[0]?.shrunk).toBeCloseTo(common + kept * (12 - common), 12);
  });

  it("draws every unit to the common mean when they differ no more than by chance", () => {
    const same = moments(20, 30, 40);
    expect(shrunkMeans([same, same])?.units.map(({ shrunk, kept }) => [shrunk, kept])).toEqual([
      [15, 0],
      [15, 0],
    ]);
  });

  it("is undefined with one unit, or when no unit varies", () => {
    expect(shrunkMeans([moments(20, 30)])).toBeUndefined();
    expect(shrunkMeans([moments(20, 20), moments(30, 30)])).toBeUndefined();
  });
});

describe("trends", () => {
  const series = (values: readonly (number | null)[]) =>
    values.map((value, at) => ({
      ...emptyRow({
        indicator_id: "meritvarde_ak9",
        unit_id: "10000000",
        period: `20${20 + at}/${21 + at}`,
      }),
      value,
    }));

  it("ST-9 gives a slope on five unbroken läsår", () => {
    const [row] = trendRows(series([200, 202, 204, 206, 208]), [2013]);
    expect(row).toMatchObject({ points: 5, from: "2020/21", to: "2024/25", reason: null });
    expect(row?.slope).toBeCloseTo(2, 12);
  });

  it("ST-9 gives a reason instead on four, and when one of five is hidden", () => {
    for (const values of [
      [200, 202, 204, 206],
      [200, 202, null, 206, 208],
    ])
      expect(trendRows(series(values), [2013])[0]).toMatchObject({
        slope: null,
        reason: expect.stringMatching(/^För kort serie/),
      });
  });

  it("GR-3 draws no trend into another grade system", () => {
    expect(trendRows(series([200, 202, 204, 206, 208]), [2013, 2023])[0]).toMatchObject({ slope: null });
  });

  it("MV-13 begins our own series anew at a break of every source, and not at another source's", () => {
    const merit = indicatorById("meritvarde_ak9");
    expect(seriesStarts(merit, [2013])).toEqual([2015, 2013]);
    expect(startOfSeries(merit, 2025, [2013])).toBe(2015);
    expect(startOfSeries(merit, 2014, [2013])).toBe(2013);
  });
});
