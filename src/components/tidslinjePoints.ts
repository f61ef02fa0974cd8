import { formatLasar, isLasar, parseLasar } from "../format/lasar.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { GROUP_PREDECESSORS, type ValueRow } from "../indicators/valueRow.js";
import type { SourceInfo } from "./pageData.js";
import { breakBetween, findRow, nationalValue, periodsOf, rowsOf, sourcesOf } from "./rowQueries.js";
import { type Origin, originOf } from "./sourceText.js";

/** One läsår of the series. `row` is null when there is nothing at all for it. */
export interface SeriesPoint {
  readonly period: string;
  /** Middle of its slot, in percent across. */
  readonly x: number;
  readonly row: ValueRow | null;
  readonly national: number | null;
  readonly origin: Origin;
  /** Why no line is drawn from the läsår before, when there is a declared break. */
  readonly breakBefore: string | null;
}

/** Every läsår from the first to the last, also those nobody has figures for: a gap in time is a gap in the picture. */
function allPeriods(known: readonly string[]): readonly string[] {
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || !known.every(isLasar)) return known;
  const start = parseLasar(first);
  return Array.from({ length: parseLasar(last) - start + 1 }, (_, index) => formatLasar(start + index));
}

/** The unit's own row, or that of the units it follows on (EN-9). */
function rowOrPredecessors(rows: readonly ValueRow[], unitId: string, period: string): ValueRow | null {
  return findRow(rows, unitId, period) ?? findRow(rows, unitId, period, GROUP_PREDECESSORS);
}

/** Units that have become another are not the same unit: no line is drawn from them to it. */
function newUnit(earlier: ValueRow | null, row: ValueRow | null): string | null {
  if (earlier?.group !== GROUP_PREDECESSORS || row?.group === GROUP_PREDECESSORS) return null;
  return `Enheten är ny. ${earlier.status_reason ?? ""}`.trim();
}

/** `gradeSystemStarts`: läsår from which each grade system is in force. */
export function tidslinjePoints(
  indicator: Indicator,
  unitId: string,
  rows: readonly ValueRow[],
  sources: readonly SourceInfo[],
  gradeSystemStarts: readonly string[],
): readonly SeriesPoint[] {
  const own = rowsOf(rows, indicator.id);
  const periods = allPeriods(
    periodsOf(
      own.filter(
        (row) =>
          row.unit_id === unitId &&
          (row.group === "alla" || row.group === GROUP_PREDECESSORS) &&
          row.unit_level === "unit",
      ),
    ),
  );
  return periods.map((period, index): SeriesPoint => {
    const row = rowOrPredecessors(own, unitId, period);
    const before = periods[index - 1];
    const earlier = before === undefined ? null : rowOrPredecessors(own, unitId, before);
    const kinds = [row, earlier].flatMap((each) =>
      each ? sourcesOf(each, sources).map((source) => source.source) : [],
    );
    return {
      period,
      x: ((index + 0.5) / periods.length) * 100,
      row,
      national: nationalValue(own, period),
      origin: row ? originOf(row, sources) : "published",
      breakBefore:
        before === undefined
          ? null
          : (breakBetween(indicator, before, period, kinds, gradeSystemStarts) ?? newUnit(earlier, row)),
    };
  });
}

/** Runs of neighbouring läsår with a value and no break: what a line may be drawn through. */
export function segments(
  points: readonly SeriesPoint[],
  numberAt: (point: SeriesPoint) => number | null,
): readonly (readonly SeriesPoint[])[] {
  const runs: SeriesPoint[][] = [];
  let open = false;
  for (const point of points) {
    if (numberAt(point) === null) {
      open = false;
      continue;
    }
    const current = runs.at(-1);
    if (open && current && point.breakBefore === null) current.push(point);
    else runs.push([point]);
    open = true;
  }
  return runs;
}

/** The row's value when it is exact enough to draw a line through. */
export function drawnValue(point: SeriesPoint): number | null {
  return point.row && point.row.status !== "approximate" ? point.row.value : null;
}

/** Runs that have an interval: a ribbon where there are at least two, a whisker where there is one. */
export function bandedRuns(points: readonly SeriesPoint[]): readonly (readonly SeriesPoint[])[] {
  return segments(points, (point) => (drawnValue(point) === null ? null : (point.row?.ci_low ?? null)));
}
