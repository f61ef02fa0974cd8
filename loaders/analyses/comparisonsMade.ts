import type { Comparison } from "../../src/analyses/manyComparisons.js";
import { formatLasar } from "../../src/format/lasar.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { normalCdf, zOfLevel } from "../../src/statistics/core/normal.js";
import { twoProportions } from "../../src/statistics/twoProportions.js";
import { welch } from "../../src/statistics/welch.js";
import { isShare, momentsOf, othersOf, type ShownCells } from "./shownCells.js";

export interface ComparisonOptions {
  readonly municipalityCode: string;
  readonly minimumN: number;
}

/**
 * The comparisons that pages lay before a reader, with p-values: on `laget` units beside their expected value; on
 * `jamfor` units beside the municipality's other schools in the headline indicators; on `amnesprofil` the same in mean
 * points of each subject. `rows` are exact, before any rounding for an edition.
 */
export function comparisonsMade(
  rows: readonly ValueRow[],
  cells: ShownCells,
  options: ComparisonOptions,
): Comparison[] {
  return [...besideExpected(rows), ...besideOthers(cells, options)];
}

function besideExpected(rows: readonly ValueRow[]): Comparison[] {
  return rows.flatMap(({ indicator_id, unit_id, period, deviation, deviation_low, deviation_high }) => {
    if (deviation === null || deviation_low === null || deviation_high === null) return [];
    const se = (deviation_high - deviation_low) / (2 * zOfLevel(0.95));
    if (!(se > 0)) return [];
    // the interval of a share lies unevenly around it: its middle is what is so many standard errors from 0
    const p = 2 * normalCdf(-Math.abs((deviation_low + deviation_high) / 2 / se));
    return [{ page: "laget", period, indicator_id, unit_id, p }];
  });
}

function besideOthers(cells: ShownCells, options: ComparisonOptions): Comparison[] {
  return cells.all.flatMap((cell): Comparison[] => {
    const indicator = indicatorById(cell.indicator_id);
    const isProfile = indicator.fromGrades?.fact === "poang_x2";
    if (cell.unit_level !== "unit" || !(isProfile || indicator.headline)) return [];
    const total = cells.find(cell.indicator_id, cell.lasar_slut, options.municipalityCode);
    const others = othersOf(cell, total, Math.max(indicator.minimumN, options.minimumN));
    if (!others) return [];
    const p = isShare(indicator)
      ? twoProportions(cell.numerator, cell.n, others.numerator, others.n)?.p
      : welch(momentsOf(cell), momentsOf(others))?.p;
    if (p === undefined) return [];
    const { indicator_id, unit_id } = cell;
    const page = isProfile ? "amnesprofil" : "jamfor";
    return [{ page, period: formatLasar(cell.lasar_slut), indicator_id, unit_id, p }];
  });
}
