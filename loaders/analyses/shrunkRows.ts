import type { ShrunkRow } from "../../src/analyses/analysisData.js";
import { formatLasar } from "../../src/format/lasar.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { shrinkage, shrunkDeviation } from "../../src/statistics/shrinkage.js";
import { shrunkMeans } from "../../src/statistics/shrunkMeans.js";
import { summarise } from "../../src/statistics/summarise.js";
import { editionDecimals } from "../publish/editionDecimals.js";
import { groupBy } from "../values/groupBy.js";
import type { OwnCell } from "../values/readCells.js";
import { isShare, isWhole, momentsOf, type ShownCells } from "./shownCells.js";

/**
 * True variance between units of SALSA's residual, assumed (ST-4): a standard error of 17,3 points in 2015/16 less the
 * chance of a unit of 68 pupils with a spread of 65.
 */
export const ASSUMED_TAU2 = 238;

/** Each shown unit's value beside the same drawn towards what the shown units have in common (ST-4). */
export function shrunkRows(
  cells: ShownCells,
  rows: readonly ValueRow[],
  edition: "publik" | "intern",
): ShrunkRow[] {
  const units = cells.all.filter(
    (cell) => cell.unit_level === "unit" && isWhole(indicatorById(cell.indicator_id)),
  );
  const deviations = new Map(
    rows
      .filter((row) => row.group === "alla" && row.expected_source === "salsa" && row.deviation !== null)
      .map((row) => [`${row.indicator_id}|${row.period}|${row.unit_id}`, row.deviation]),
  );
  const series = groupBy(units, (cell) => `${cell.indicator_id}|${cell.lasar_slut}`);
  return [...series.values()].flatMap((own) => {
    const shrunk = shrink(own);
    return own.flatMap((cell, at): ShrunkRow[] => {
      const each = shrunk?.[at];
      if (!each) return [];
      const indicator = indicatorById(cell.indicator_id);
      const period = formatLasar(cell.lasar_slut);
      const decimals = editionDecimals(indicator.measure, cell.n, edition);
      const round = (value: number) => (decimals === undefined ? value : roundHalfAway(value, decimals));
      const residual = deviations.get(`${cell.indicator_id}|${period}|${cell.unit_id}`) ?? null;
      const sd = summarise(momentsOf(cell))?.sd;
      const drawn =
        residual === null || isShare(indicator) || !sd
          ? undefined
          : shrunkDeviation(residual, cell.n, sd, ASSUMED_TAU2);
      return [
        {
          period,
          unit_id: cell.unit_id,
          unit_level: cell.unit_level,
          indicator_id: cell.indicator_id,
          n: cell.n,
          value: round(each.raw),
          shrunk: round(each.shrunk),
          kept: roundHalfAway(each.kept, 2),
          common: round(each.common),
          deviation_shrunk: drawn === undefined ? null : round(drawn),
        },
      ];
    });
  });
}

interface Drawn {
  readonly raw: number;
  readonly shrunk: number;
  readonly kept: number;
  readonly common: number;
}

/** One for each cell, in its order; undefined with fewer than two units or without spread. */
function shrink(cells: readonly OwnCell[]): readonly Drawn[] | undefined {
  const [first] = cells;
  if (!first) return undefined;
  if (!isShare(indicatorById(first.indicator_id))) {
    const means = shrunkMeans(cells.map(momentsOf));
    return means?.units.map((unit) => ({ ...unit, common: means.common }));
  }
  const shares = shrinkage(cells.map(({ numerator: k, n }) => ({ k, n })));
  return shares?.units.map(({ raw, shrunk }, at) => ({
    raw: 100 * raw,
    shrunk: 100 * shrunk,
    // (k + p̄·strength)/(n + strength) keeps n/(n + strength) of the distance
    kept:
      shares.strength === Number.POSITIVE_INFINITY
        ? 0
        : (cells[at]?.n ?? 0) / ((cells[at]?.n ?? 0) + shares.strength),
    common: 100 * shares.pBar,
  }));
}
