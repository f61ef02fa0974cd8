import { periodOrder } from "../format/periodOrder.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { concerns } from "../indicators/seriebrott.js";
import { GROUP_OTHERS, type Group, type ValueRow } from "../indicators/valueRow.js";
import type { SourceInfo } from "./pageData.js";

/** Rows of one indicator. */
export function rowsOf(rows: readonly ValueRow[], indicatorId: string): readonly ValueRow[] {
  return rows.filter((row) => row.indicator_id === indicatorId);
}

/** Periods with any row, oldest first. Läsår and years sort as text. */
export function periodsOf(rows: readonly ValueRow[]): readonly string[] {
  return [...new Set(rows.map((row) => row.period))].sort();
}

export function findRow(
  rows: readonly ValueRow[],
  unitId: string,
  period: string,
  group: Group = "alla",
): ValueRow | null {
  return (
    rows.find(
      (row) =>
        row.unit_id === unitId &&
        row.period === period &&
        row.group === group &&
        (row.unit_level === "unit" || group === GROUP_OTHERS),
    ) ?? null
  );
}

/** The municipality's own schools: never residents or independent schools in the same series (MV-12). */
export function findMunicipalityRow(rows: readonly ValueRow[], period: string): ValueRow | null {
  return (
    rows.find(
      (row) =>
        row.unit_level === "municipality" &&
        row.perspective === "kommunala_skolor" &&
        row.period === period &&
        row.group === "alla",
    ) ?? null
  );
}

/** Riket is the weighted average, never the mean of municipalities (MV-10). */
export function nationalValue(rows: readonly ValueRow[], period: string): number | null {
  const own = rows.find(
    (row) =>
      row.unit_level === "national" &&
      row.perspective === "riket" &&
      row.period === period &&
      row.group === "alla",
  );
  if (own && own.value !== null) return own.value;
  const beside = rows.find(
    (row) =>
      row.period === period && row.group === "alla" && row.national !== null && row.unit_level !== "national",
  );
  return beside?.national ?? null;
}

/** The mean of the municipalities, each counted alike: never shown in the place of Riket (MV-10). */
export function unweightedNational(rows: readonly ValueRow[], period: string): ValueRow | null {
  return (
    rows.find(
      (row) =>
        row.perspective === "riket_ovagt" &&
        row.period === period &&
        row.group === "alla" &&
        row.value !== null,
    ) ?? null
  );
}

/** Which pupils Riket counts, in words, when the source says. */
export function nationalPopulation(rows: readonly ValueRow[], period: string): string | null {
  const own = rows.find(
    (row) =>
      row.unit_level === "national" &&
      row.perspective === "riket" &&
      row.period === period &&
      row.group === "alla" &&
      row.value !== null,
  );
  return own?.status_reason ?? null;
}

/** Sources of a row, in the order the row names them. */
export function sourcesOf(row: ValueRow, sources: readonly SourceInfo[]): readonly SourceInfo[] {
  const ids = row.source_ids.split("+");
  return ids.flatMap((id) => sources.filter((source) => source.id === id));
}

/**
 * Reason no line may be drawn from one period to a later one, or null when the series is whole between them. Where the
 * sources are not known, every declared break counts. `gradeSystemStarts`: läsår from which each grade system is in force.
 */
export function breakBetween(
  indicator: Indicator,
  from: string,
  to: string,
  sourceKinds: readonly string[],
  gradeSystemStarts: readonly string[],
): string | null {
  const [start, end] = [periodOrder(from), periodOrder(to)];
  if (start === undefined || end === undefined) return null;
  const found = indicator.breaks.find((candidate) => {
    const at = periodOrder(candidate.from) ?? Number.NaN;
    const isOfThese = sourceKinds.length === 0 || sourceKinds.some((kind) => concerns(candidate, kind));
    return at > start && at <= end && isOfThese;
  });
  return found?.reason ?? newGrades(indicator, start, end, gradeSystemStarts);
}

/** Grades of two systems do not compare (GR-3), nor what is made of them. */
function newGrades(indicator: Indicator, from: number, to: number, starts: readonly string[]): string | null {
  if (indicator.fromGrades === undefined && indicator.fromRecords?.family !== "np") return null;
  const start = starts.find((each) => {
    const at = periodOrder(each) ?? Number.NaN;
    return at > from && at <= to;
  });
  return start === undefined ? null : `Från läsåret ${start} ges betygen efter en annan betygsskala.`;
}
