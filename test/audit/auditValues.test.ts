import { describe, expect, it } from "vitest";
import { auditValues } from "../../loaders/audit/auditValues.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import type { Cells, OwnCell, PublishedCell } from "../../loaders/values/readCells.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";

const highs = await loadHighs();
const indicator_id = "behorighet_yr_ak9";
const period = "2024/25";

/** Three units and their municipality; the first has eight pupils. */
const sizes = { "1": [8, 5], "2": [60, 50], "3": [75, 60], kommun: [143, 115] } as const;

const own = Object.entries(sizes).map(([unit_id, [n, numerator]]): OwnCell => {
  const isTown = unit_id === "kommun";
  return {
    indicator_id,
    period,
    lasar_slut: 2025,
    unit_id,
    unit_level: isTown ? "municipality" : "unit",
    grupp: "alla",
    perspective: isTown ? "kommunala_skolor" : "skolenhet",
    n,
    numerator,
    sum_of_squares: numerator,
    divisor: null,
    divisor_squares: null,
    sum_of_products: null,
    persons: n,
    persons_reached: numerator,
    persons_missed: n - numerator,
    persons_rest: null,
    reservation: null,
    file_ids: [1],
  };
});

function cells(published: readonly PublishedCell[] = []): Cells {
  return {
    own,
    surveys: [],
    grades: [],
    published,
    expected: [],
    modelUnits: [],
    unweighted: [],
    units: [],
    targets: [],
  };
}

/** The cell's row as published: shown with n and rounded by it, or hidden with nothing but the reason. */
function row(unit_id: keyof typeof sizes, isShown: boolean, changes: Partial<ValueRow> = {}): ValueRow {
  const [n, reached] = sizes[unit_id];
  return {
    indicator_id,
    unit_id,
    unit_level: unit_id === "kommun" ? "municipality" : "unit",
    period,
    group: "alla",
    perspective: unit_id === "kommun" ? "kommunala_skolor" : "skolenhet",
    value: isShown ? Number(((100 * reached) / n).toFixed(n < 100 ? 0 : 1)) : null,
    status: isShown ? "ok" : "suppressed",
    status_reason: isShown ? null : "Döljs.",
    n: isShown ? n : null,
    ci_low: null,
    ci_high: null,
    expected: null,
    expected_source: null,
    deviation: null,
    deviation_low: null,
    deviation_high: null,
    judgement: null,
    national: null,
    target: null,
    source_ids: "betyg-1",
    ...changes,
  };
}

const safe = [row("1", false), row("2", false), row("3", true), row("kommun", true)];
const audit = { edition: "publik", minimumN: 10, cells: cells(), rows: safe } as const;

describe("the audit of published rows", () => {
  it("DC-9: passes rows that hide a second unit behind which the small one cannot be found", () => {
    const { leaks, unproven, contradictions, secrets } = auditValues(highs, audit);
    expect({ leaks, unproven, contradictions }).toEqual({ leaks: [], unproven: [], contradictions: [] });
    expect(secrets).toBeGreaterThan(0);
  });

  it("DC-9: says by which sum the small unit follows when the second is shown", () => {
    const rows = [row("1", false), row("2", true), row("3", true), row("kommun", true)];
    const { leaks } = auditValues(highs, { ...audit, rows });
    expect(leaks.join("\n")).toContain("Antalet elever, kommunen (1) 2024/25 är 8");
    expect(leaks.join("\n")).toContain("values.csv rad 3, kolumnen n");
  });

  it("§1.2: a hidden row that still has a number derived from the value is flagged", () => {
    const rows = [row("1", false, { ci_low: 31 }), ...safe.slice(1)];
    expect(auditValues(highs, { ...audit, rows }).leaks).toContain(
      "values.csv rad 2: värdet är dolt, men ci_low står där.",
    );
  });

  it("§1.5: an own number that nobody has declared is flagged", () => {
    const rows = [...safe, row("3", true, { group: "flickor" })];
    expect(auditValues(highs, { ...audit, rows }).leaks.join()).toContain("inte en deklarerad cell");
  });

  it("A15: counts what a public source has published of the hidden unit, when asked to", () => {
    const published: PublishedCell = {
      indicator_id,
      period,
      lasar_slut: 2025,
      unit_id: "2",
      unit_level: "unit",
      grupp: "alla",
      perspective: "skolenhet",
      n: 60,
      value: 83.3,
      status: "ok",
      status_reason: null,
      file_id: 2,
      row_number: 7,
    };
    const together = { ...audit, cells: cells([published]), withPublicSources: true };
    expect(auditValues(highs, together).leaks.join("\n")).toContain("en offentlig källa");
    expect(auditValues(highs, { ...together, withPublicSources: false }).leaks).toEqual([]);
  });
});
