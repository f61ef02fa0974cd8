import type { EditionInfo, UnitInfo } from "../../src/components/pageData.js";
import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { registry } from "../../src/indicators/registry.js";
import type { Judgement, ValueRow } from "../../src/indicators/valueRow.js";

/** Invented municipality, units and figures: for looking at pages and for tests, never for publishing. */
export const sampleEdition: EditionInfo = {
  municipality: { code: "9999", name: "Exempelbo kommun" },
  edition: "intern",
  asOf: "2026-02-01",
  lasar: "2024/25",
  gradeSystemStarts: ["2012/13"],
  programVersion: "0.1.0",
};

export const samplePeriods = ["2020/21", "2021/22", "2022/23", "2023/24", "2024/25"] as const;

function unit(id: string, shortName: string, huvudman = "Kommunal", skolform = "grundskola 7–9"): UnitInfo {
  return { id, name: shortName, shortName, skolform, huvudman, hasResults: skolform !== "grundskola F–6" };
}

export const sampleUnits: readonly UnitInfo[] = [
  unit("99990001", "Östra skolan 7–9"),
  unit("99990002", "Lindskolan 7–9"),
  unit("99990003", "Almskolan 7–9"),
  unit("99990004", "Norrängsskolan", "Kommunal", "grundskola F–9"),
  unit("99990005", "Byskolan", "Kommunal", "grundskola F–9"),
  unit("99990006", "Friskolan Kunskapsvägen i Exempelbo-Västerlanda AB", "Enskild", "grundskola F–9"),
  unit("99990007", "Åkerskolan 7–9"),
  unit("99990008", "Ängsskolan", "Kommunal", "grundskola F–6"),
];

const sizes = [108, 121, 57, 54, 8, 46, 88];
const merit = [202.7, 210.0, 209.3, 207.3, 0, 241.2, 232.4];
const expected: readonly (number | null)[] = [230.9, 228.4, null, 210.1, null, 238.0, 221.9];
const shares = [71.3, 81.0, 80.7, 79.6, 0, 97.8, 89.8];

export function emptyRow(base: Pick<ValueRow, "indicator_id" | "unit_id" | "period">): ValueRow {
  return {
    ...base,
    unit_level: "unit",
    group: "alla",
    perspective: "skolenhet",
    value: null,
    status: "ok",
    status_reason: null,
    n: null,
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
    source_ids: "skolverket-1",
  };
}

function judge(low: number, high: number, delta: number): Judgement {
  if (low > 0) return "over";
  if (high < 0) return "under";
  return -delta <= low && high <= delta ? "som_forvantat" : "kan_inte_avgoras";
}

/** A whole row from a value, as the publisher would give it. */
export function valuedRow(
  row: ValueRow,
  n: number,
  value: number,
  half: number,
  model: number | null,
): ValueRow {
  const indicator = registry.find((each) => each.id === row.indicator_id);
  const [low, high] = indicator?.bounds ?? [0, 340];
  const gap = model === null ? null : value - model;
  return {
    ...row,
    value,
    n,
    ci_low: Math.max(low, value - half),
    ci_high: Math.min(high, value + half),
    ...(gap === null || model === null
      ? {}
      : {
          expected: model,
          expected_source: "salsa",
          deviation: gap,
          deviation_low: gap - half,
          deviation_high: gap + half,
          judgement: judge(gap - half, gap + half, indicator?.delta ?? 10),
          source_ids: `${row.source_ids}+salsa-1`,
        }),
  };
}

/** The same small wave every time, so that years differ without chance. */
function wave(unitIndex: number, year: number): number {
  return Math.sin(unitIndex * 2.3 + year * 1.7);
}

function unitRow(indicatorId: string, unitIndex: number, year: number): ValueRow {
  const period = samplePeriods[year] ?? "2024/25";
  const own = year >= 3 && unitIndex !== 5;
  const base: ValueRow = {
    ...emptyRow({ indicator_id: indicatorId, unit_id: sampleUnits[unitIndex]?.id ?? "", period }),
    source_ids: own ? "betyg-1" : "skolverket-1",
    national: indicatorId === "meritvarde_ak9" ? 223 + year * 0.2 : 83.4 + year * 0.3,
  };
  if (unitIndex === 4) return { ...base, status: "suppressed", status_reason: "färre än 10 elever" };
  if (unitIndex === 3 && year === 1)
    return { ...base, status: "suppressed", status_reason: "färre än 10 elever" };
  if (unitIndex === 6 && year === 2)
    return { ...base, status: "missing", status_reason: "Skolverket har ingen uppgift" };
  const n = (sizes[unitIndex] ?? 50) + Math.round((4 - year) * 2 * wave(unitIndex, year + 3));
  if (indicatorId === "meritvarde_ak9") {
    const value = (merit[unitIndex] ?? 220) + (4 - year) * 3 * wave(unitIndex, year);
    const model = expected[unitIndex] ?? null;
    const row = valuedRow(
      base,
      n,
      value,
      (1.98 * 62) / Math.sqrt(n),
      year === 0 || model === null ? null : model + (4 - year) * 0.6 * wave(unitIndex, year),
    );
    return unitIndex === 1 ? { ...row, target: 225 } : row;
  }
  if (unitIndex === 5 && indicatorId === "behorighet_yr_ak9" && year >= 3) {
    return { ...base, status: "approximate", status_reason: "~100: en till fyra elever når inte målet.", n };
  }
  const shift = indicatorId === "alla_amnen_ak9" ? -6 : 4;
  const value = Math.min(98.5, (shares[unitIndex] ?? 80) + shift + (4 - year) * 1.4 * wave(unitIndex, year));
  const model =
    indicatorId === "alla_amnen_ak9" && expected[unitIndex] != null ? 78 + (unitIndex % 3) * 2 : null;
  return valuedRow(base, n, value, 196 * Math.sqrt(((value / 100) * (1 - value / 100)) / n), model);
}

function otherRows(indicatorId: string, year: number): ValueRow[] {
  const period = samplePeriods[year] ?? "2024/25";
  const isMerit = indicatorId === "meritvarde_ak9";
  const national = isMerit ? 223 + year * 0.2 : 83.4 + year * 0.3;
  const base = emptyRow({ indicator_id: indicatorId, unit_id: "9999", period });
  const whole = (isMerit ? 211.6 : 80.2) + (4 - year) * 0.6 * wave(9, year);
  return [
    {
      ...valuedRow({ ...base, national }, 436 - year * 3, whole, isMerit ? 5.9 : 3.8, null),
      unit_level: "municipality",
      perspective: "kommunala_skolor",
      source_ids: year >= 3 ? "betyg-1" : "kolada-1",
    },
    {
      ...base,
      unit_id: "0000",
      unit_level: "national",
      perspective: "riket",
      value: national,
      source_ids: "kolada-1",
    },
  ];
}

export function sexRows(row: ValueRow): ValueRow[] {
  if (row.value === null || row.n === null) return [];
  const half = row.n / 2;
  const of = (group: ValueRow["group"], value: number, n: number): ValueRow => ({
    ...emptyRow(row),
    group,
    value,
    n: Math.round(n),
    source_ids: row.source_ids,
  });
  return [
    of("flickor", row.value * 1.03, half + 2),
    of("pojkar", row.value * 0.97, half - 2),
    of("ovriga_kommunala_skolor", row.value * 0.4 + (row.value > 150 ? 128 : 48), 436 - row.n),
  ];
}

/** The three that the sample has figures for. */
function pictured({ id }: Indicator): boolean {
  return ["meritvarde_ak9", "alla_amnen_ak9", "behorighet_yr_ak9"].includes(id);
}

export function sampleUnitRows(): readonly ValueRow[] {
  return registry
    .filter(pictured)
    .flatMap((indicator) =>
      samplePeriods.flatMap((_, year) => [
        ...sizes.map((_size, index) => unitRow(indicator.id, index, year)),
        ...otherRows(indicator.id, year),
      ]),
    );
}
