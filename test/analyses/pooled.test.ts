import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pooledRows } from "../../loaders/analyses/pooledRows.js";
import { determined } from "../../loaders/disclosure/determined.js";
import { pooledYears, type YearCell } from "../../loaders/disclosure/pooledYears.js";
import type { ProtectedCell } from "../../loaders/values/protectOwnCells.js";
import { wilson } from "../../src/statistics/wilson.js";

const year = (unitId: string, at: number, n: number, isHidden = false, reached?: number): YearCell => ({
  unitId,
  unitLevel: unitId === "kommun" ? "municipality" : "unit",
  year: at,
  n,
  isHidden,
  ...(reached === undefined ? {} : { reached }),
});

describe("what sums determine", () => {
  it("is an unknown that is alone, or that follows by subtraction", () => {
    const sums = [
      new Map([
        ["a", 1],
        ["b", 1],
      ]),
      new Map([
        ["b", 1],
        ["c", -1],
      ]),
      new Map([["c", 1]]),
    ];
    expect([...determined(sums)].sort()).toEqual(["a", "b", "c"]);
    expect(determined(sums.slice(0, 2)).size).toBe(0);
    expect(determined([]).size).toBe(0);
  });
});

describe("years taken together", () => {
  it("shows places with no hidden year", () => {
    expect([...pooledYears([year("a", 1, 30), year("a", 2, 30)], 10)]).toEqual(["a"]);
  });

  it("A10 hides three läsår when two are shown and the third is not: it would follow", () => {
    const cells = [year("a", 1, 30), year("a", 2, 12, true), year("a", 3, 30)];
    expect([...pooledYears(cells, 10)]).toEqual([]);
  });

  it("shows a small unit's three läsår when all three are hidden, and enough together", () => {
    const units = [1, 2, 3].flatMap((at) => [
      year("a", at, 8, true),
      year("b", at, 20, true),
      year("kommun", at, 90),
    ]);
    expect([...pooledYears(units, 10)].sort()).toEqual(["a", "b", "kommun"]);
  });

  it("DC-9 does not let a second unit's years give the first one's away", () => {
    const cells = [
      ...[year("a", 1, 8, true), year("a", 2, 8, true), year("a", 3, 9, true)],
      ...[year("b", 1, 20), year("b", 2, 20), year("b", 3, 20, true)],
      ...[year("c", 1, 20, true), year("c", 2, 20, true), year("c", 3, 20)],
      ...[year("kommun", 1, 90), year("kommun", 2, 90), year("kommun", 3, 90)],
    ];
    const shown = pooledYears(cells, 10);
    // b's pooled value would give its third year, and with it a's
    expect(shown.has("b")).toBe(false);
    expect(shown.has("a")).toBe(true);
  });

  it("DC-10 hides a share when so few are outside in the hidden years", () => {
    const cells = [year("a", 1, 30, false, 20), year("a", 2, 12, true, 10), year("a", 3, 12, true, 11)];
    expect([...pooledYears(cells, 10)]).toEqual([]);
  });

  it("never lets a hidden läsår follow from years, units and pooled values, in any municipality", () => {
    const unit = fc.array(fc.record({ n: fc.integer({ min: 1, max: 40 }), isHidden: fc.boolean() }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (units) => {
        const own = units.flatMap((years, i) =>
          years.map(({ n, isHidden }, at) => year(`u${i}`, at, n, isHidden)),
        );
        const totals = [0, 1, 2].map((at) =>
          year(
            "kommun",
            at,
            own.filter((cell) => cell.year === at).reduce((sum, { n }) => sum + n, 0),
          ),
        );
        const cells = [...own, ...totals];
        const key = (cell: YearCell) => `${cell.unitId}|${cell.year}`;
        const sumOf = (chosen: readonly YearCell[]) =>
          new Map(chosen.filter(({ isHidden }) => isHidden).map((cell) => [key(cell), 1]));
        const yearly = [0, 1, 2].map((at) => sumOf(own.filter((cell) => cell.year === at)));
        const pooled = [...pooledYears(cells, 10)].map((id) =>
          sumOf(own.filter((cell) => cell.unitId === id)),
        );
        expect([...determined([...yearly, ...pooled])].sort()).toEqual([...determined(yearly)].sort());
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe("rows of one and three läsår", () => {
  const cell = (lasar: number, n: number, k: number, hidden = false): ProtectedCell => ({
    cell: {
      indicator_id: "behorighet_yr_ak9",
      lasar_slut: lasar,
      period: `${lasar - 1}/${String(lasar % 100).padStart(2, "0")}`,
      unit_id: "10000000",
      unit_level: "unit",
      grupp: "alla",
      perspective: "skolenhet",
      n,
      numerator: k,
      sum_of_squares: k,
      divisor: null,
      divisor_squares: null,
      sum_of_products: null,
      persons: n,
      persons_reached: k,
      persons_missed: n - k,
      persons_rest: null,
      reservation: null,
      file_ids: [1],
    },
    protection: hidden ? "small" : undefined,
  });
  const options = { minimumN: 10, edition: "intern", systemStarts: [2013] } as const;

  it("F07: ST-5 sums numerators and denominators of the three latest, and says which they are", () => {
    const [row] = pooledRows(
      [cell(2022, 50, 1), cell(2023, 20, 10), cell(2024, 30, 24), cell(2025, 25, 20)],
      options,
    );
    const [low = 0, high = 0] = wilson(54, 75) ?? [];
    expect(row).toMatchObject({
      period: "2024/25",
      value: 80,
      n: 25,
      pooled_value: 72,
      pooled_n: 75,
      pooled_low: 100 * low,
      pooled_high: 100 * high,
      pooled_periods: ["2022/23", "2023/24", "2024/25"],
    });
  });

  it("ST-5 gives a hidden läsår its three when they are all hidden, and never the single one", () => {
    const [row] = pooledRows(
      [cell(2023, 9, 4, true), cell(2024, 8, 3, true), cell(2025, 9, 5, true)],
      options,
    );
    expect(row).toMatchObject({ value: null, n: null, pooled_n: 26, status: "ok" });
  });

  it("GR-3 pools nothing across the start of a grade system", () => {
    const [row] = pooledRows([cell(2024, 30, 24), cell(2025, 25, 20)], {
      ...options,
      systemStarts: [2013, 2025],
    });
    expect(row).toMatchObject({ pooled_value: null, status: "missing" });
  });

  it("rounds by the size of the pooled group in the public edition", () => {
    const rows = [cell(2023, 20, 10), cell(2024, 30, 24), cell(2025, 26, 20)];
    const [row] = pooledRows(rows, { ...options, edition: "publik" });
    expect(row).toMatchObject({ value: 77, pooled_value: 71 });
  });
});
