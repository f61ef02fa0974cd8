import type { BackgroundRow, MigrationGapRow, NoGapRow } from "../../src/analyses/backgroundData.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { BackgroundCell } from "./readAnalysisCells.js";

/** Measures of results without newly immigrated pupils and those of unknown background, by the indicator they are of. */
const without: ReadonlyMap<string, string> = new Map([
  ["meritvarde_exkl_nyinv_ak9", "meritvarde_ak9"],
  ["alla_amnen_exkl_nyinv_ak9", "alla_amnen_ak9"],
  ["behorighet_yr_exkl_nyinv_ak9", "behorighet_yr_ak9"],
]);
/** Their share of year 9. */
const NEWLY = "nyinvandrade_okand_ak9";
const UNIT_RESULT = "meritvarde_ak9";

const noGap: NoGapRow = {
  kind: "saknas",
  grouping: "foraldrars_utbildning",
  status: "missing",
  status_reason:
    "Resultat uppdelade efter föräldrarnas utbildning kan inte visas: ingen av källorna publicerar dem för en skola eller kommun, och kommunens egna filer har inte uppgiften.",
};

/**
 * Background and gaps by it, from published aggregates alone (F15). Nothing is told of a unit whose result values.csv
 * hides. With the result of all and that of all but some, the result of those some follows: the gap is shown only where
 * they are known to be at least `minimumN` (DC-8).
 */
export function backgroundRows(
  cells: readonly BackgroundCell[],
  rows: readonly ValueRow[],
  minimumN: number,
): (BackgroundRow | MigrationGapRow | NoGapRow)[] {
  const context = cells.filter(({ measure }) => !without.has(measure));
  const gaps = cells.flatMap((cell) => {
    const indicator = without.get(cell.measure);
    return indicator === undefined ? [] : [gapRow(cell, indicator, cells, rows, minimumN)];
  });
  return [...context.map((cell) => contextRow(cell, rows)), ...gaps, noGap];
}

function contextRow(cell: BackgroundCell, rows: readonly ValueRow[]): BackgroundRow {
  const { measure, name, unit_of_measure, perspective, value } = cell;
  const row = { kind: "bakgrund", ...placeOf(cell), measure, name, unit_of_measure, perspective } as const;
  const result = rows.find((each) => isOf(each, UNIT_RESULT, cell));
  if (cell.unit_level === "unit" && result && result.status !== "ok" && result.status !== "missing") {
    const status_reason = "Enhetens resultat visas inte, och då inte heller elevernas bakgrund.";
    return { ...row, status: "suppressed", status_reason, value: null };
  }
  if (cell.status === "ok" && value !== null) return { ...row, status: "ok", status_reason: null, value };
  const status = cell.status === "missing" ? "missing" : "suppressed";
  return { ...row, status, status_reason: cell.status_reason ?? "Värdet saknas i källan.", value: null };
}

function gapRow(
  cell: BackgroundCell,
  indicator_id: string,
  cells: readonly BackgroundCell[],
  rows: readonly ValueRow[],
  minimumN: number,
): MigrationGapRow {
  const place = { kind: "skillnad", ...placeOf(cell), indicator_id, perspective: cell.perspective } as const;
  const nothing = { value: null, without_newly_immigrated: null, difference: null };
  const own = rows.find((each) => isOf(each, indicator_id, cell));
  if (!own || own.status === "missing" || cell.status === "missing") {
    return { ...place, ...nothing, status: "missing", status_reason: "Ett av värdena saknas i källorna." };
  }
  if (own.status !== "ok" || own.value === null || cell.status !== "ok" || cell.value === null) {
    return { ...place, ...nothing, status: "suppressed", status_reason: "Ett av värdena visas inte." };
  }
  const share = cells.find(
    (each) =>
      each.measure === NEWLY &&
      each.perspective === cell.perspective &&
      each.period === cell.period &&
      each.unit_id === cell.unit_id,
  )?.value;
  const few = Math.max(minimumN, indicatorById(indicator_id).minimumN);
  if (own.n === null || share === null || share === undefined || (own.n * share) / 100 < few - 0.5) {
    const status_reason = `Visas inte: de nyinvandrade är färre än ${few}, eller så är antalet inte känt. Deras eget resultat skulle annars kunna räknas fram.`;
    return { ...place, ...nothing, status: "suppressed", status_reason };
  }
  return {
    ...place,
    status: "ok",
    status_reason: null,
    value: own.value,
    without_newly_immigrated: cell.value,
    difference: roundHalfAway(own.value - cell.value, 1),
  };
}

function placeOf({ period, unit_id, unit_level }: BackgroundCell) {
  return { period, unit_id, unit_level };
}

function isOf(row: ValueRow, indicator: string, cell: BackgroundCell): boolean {
  return (
    row.indicator_id === indicator &&
    row.group === "alla" &&
    row.unit_id === cell.unit_id &&
    row.perspective === cell.perspective &&
    row.period === cell.period
  );
}
