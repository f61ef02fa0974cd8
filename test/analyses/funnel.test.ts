import { describe, expect, it } from "vitest";
import { funnelRows } from "../../loaders/analyses/funnelRows.js";
import { shownCells } from "../../loaders/analyses/shownCells.js";
import type { ProtectedCell } from "../../loaders/values/protectOwnCells.js";

function unit(at: number, n: number, k: number, isHidden = false): ProtectedCell {
  return {
    cell: {
      indicator_id: "behorighet_yr_ak9",
      lasar_slut: 2025,
      period: "2024/25",
      unit_id: `1000000${at}`,
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
    protection: isHidden ? "small" : undefined,
  };
}
const rowsOf = (cells: readonly ProtectedCell[], edition: "publik" | "intern" = "intern") =>
  funnelRows(shownCells(cells), edition);

/** Four units at 80 per cent, and one of another size and share: 360 of 450 pupils and what the fifth adds. */
const four = [100, 50, 200, 100].map((n, at) => unit(at, n, 0.8 * n));

describe("F09: units and chance", () => {
  it("ST-6: limits stand around what the shown units have together, by hand", () => {
    const rows = rowsOf([...four, unit(4, 50, 20)]);
    const common = 380 / 500;
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const error = Math.sqrt((common * (1 - common)) / row.n);
      expect(row.common).toBeCloseTo(76, 10);
      expect(row.low_95).toBeCloseTo(100 * (common - 1.959963984540054 * error), 10);
      expect(row.high_998).toBeCloseTo(100 * Math.min(1, common + 3.090232306167813 * error), 10);
    }
    expect(rows.map(({ value, place }) => [value, place])).toEqual([
      ...four.map(() => [80, "innanfor"]),
      [40, "utanfor_998"],
    ]);
  });

  it("ST-6: units that differ more than by chance have it told, and wider limits; units alike have not", () => {
    const shares = [0.5, 0.6, 0.75, 0.9, 0.95];
    const spread = rowsOf(shares.map((share, at) => unit(at, 100, 100 * share)));
    expect(spread[0]?.overdispersion).toBeGreaterThan(3);
    for (const row of spread) expect(row.low_spread).toBeLessThan(row.low_95);
    const alike = rowsOf([...four, unit(4, 50, 40)]);
    for (const row of alike) {
      expect(row.overdispersion).toBe(0);
      expect(row.low_spread).toBeCloseTo(row.low_95, 10);
    }
  });

  it("DC-8, ST-6: a hidden unit is in no limit, and under five shown units nothing is told", () => {
    const shown = rowsOf([...four, unit(4, 50, 40), unit(5, 60, 6, true)]);
    expect(shown.map(({ unit_id }) => unit_id)).not.toContain("10000005");
    expect(shown[0]?.common).toBeCloseTo(80, 10);
    expect(rowsOf([...four, unit(5, 60, 6, true)])).toEqual([]);
    expect(rowsOf([0, 1, 2, 3, 4].map((at) => unit(at, 40, 40)))).toEqual([]);
  });

  it("the public edition rounds limits as it rounds the value", () => {
    for (const row of rowsOf([...four, unit(4, 50, 20)], "publik"))
      for (const each of [row.value, row.common, row.low_95, row.high_998])
        expect(each).toBe(Math.round(each * (row.n < 100 ? 1 : 10)) / (row.n < 100 ? 1 : 10));
  });
});
