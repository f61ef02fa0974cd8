import { describe, expect, it } from "vitest";
import { weightedSalsaRows } from "../../loaders/analyses/weightedSalsaRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { emptyRow } from "../components/sampleData.js";

const unit = (
  unit_id: string,
  n: number,
  deviation: number | null,
  change: Partial<ValueRow> = {},
): ValueRow => ({
  ...emptyRow({ indicator_id: "meritvarde_ak9", unit_id, period: "2024/25" }),
  unit_level: "unit",
  group: "alla",
  perspective: "skolenhet",
  value: 220,
  status: "ok",
  n,
  expected: deviation === null ? null : 220 - deviation,
  expected_source: deviation === null ? null : "salsa",
  deviation,
  deviation_low: deviation === null ? null : deviation - 10,
  deviation_high: deviation === null ? null : deviation + 20,
  ...change,
});
const options = { municipalityCode: "9900", ownUnits: new Set(["1", "2", "3", "4"]) };

describe("the municipality's deviations from SALSA, weighted by pupils", () => {
  it("SA-10: by hand: (30·(−6) + 50·4 + 20·1) / 100 = 0,4, and no mean of the units", () => {
    const rows = [unit("1", 30, -6), unit("2", 50, 4), unit("3", 20, 1), unit("4", 12, null)];
    expect(weightedSalsaRows(rows, options)).toEqual([
      {
        name: "elevviktad SALSA-avvikelse, egen beräkning",
        period: "2024/25",
        unit_id: "9900",
        unit_level: "municipality",
        indicator_id: "meritvarde_ak9",
        status: "ok",
        status_reason: null,
        deviation: 0.4,
        // √(3² + 5² + 2²) = 6,164 below, twice that above
        low: -5.76,
        high: 12.73,
        units: 3,
        n: 100,
        units_without: 1,
        n_without: 12,
      },
    ]);
  });

  it.each(["suppressed", "approximate"] as const)(
    "SA-10: is not told when a unit's value is %s: the others would pass for the municipality",
    (status) => {
      const hidden = unit("2", 12, null, { status, value: null, n: null });
      const [row] = weightedSalsaRows([unit("1", 30, -6), hidden], options);
      expect(row).toMatchObject({ status: "suppressed", deviation: null, n: null, units: null });
      expect(row?.status_reason).toMatch(/^Minst en enhets värde visas inte\./);
    },
  );

  it("SA-10: a unit without any value is no reason to hide; independent schools are not in it", () => {
    const missing = unit("2", 0, null, { status: "missing", value: null, n: null });
    const independent = unit("9", 500, 40);
    const [row] = weightedSalsaRows([unit("1", 30, -6), missing, independent], options);
    expect(row).toMatchObject({ status: "ok", deviation: -6, n: 30, units: 1, units_without: 0 });
  });

  it("SA-10: only SALSA is weighed, never another model's deviation", () => {
    const own = unit("1", 30, -6, { expected_source: "egen_modell" });
    expect(weightedSalsaRows([own], options)).toEqual([]);
  });

  it("SA-9: no interval where a unit has none", () => {
    const without = unit("2", 10, 2, { deviation_low: null, deviation_high: null });
    expect(weightedSalsaRows([unit("1", 10, 4), without], options)[0]).toMatchObject({
      deviation: 3,
      low: null,
      high: null,
    });
  });
});
