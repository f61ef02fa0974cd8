import type { PooledRow } from "../../src/analyses/analysisData.js";
import { formatLasar } from "../../src/format/lasar.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { meanInterval } from "../../src/statistics/meanInterval.js";
import { pool } from "../../src/statistics/pool.js";
import { summarise } from "../../src/statistics/summarise.js";
import { wilson } from "../../src/statistics/wilson.js";
import { pooledYears } from "../disclosure/pooledYears.js";
import { editionDecimals } from "../publish/editionDecimals.js";
import { groupBy } from "../values/groupBy.js";
import { type ProtectedCell, populationOf } from "../values/protectOwnCells.js";
import type { OwnCell } from "../values/readCells.js";
import { isShare, isWhole } from "./shownCells.js";
import { startOfSeries } from "./startOfSeries.js";

export interface PooledOptions {
  readonly minimumN: number;
  readonly edition: "publik" | "intern";
  /** First läsår of each grade system. */
  readonly systemStarts: readonly number[];
}

const YEARS = 3;

/**
 * The latest läsår beside the three latest taken together, for indicators of whole year groups. Only one period is
 * pooled: with two that overlap, a hidden läsår would follow from their difference. Years before a break are left out.
 */
export function pooledRows(protectedCells: readonly ProtectedCell[], options: PooledOptions): PooledRow[] {
  const cells = protectedCells.filter(
    ({ cell }) => cell.grupp === "alla" && isWhole(indicatorById(cell.indicator_id)),
  );
  const populations = groupBy(cells, ({ cell }) => populationOf(indicatorById(cell.indicator_id)));
  return [...populations.values()].flatMap((members) => {
    const latest = Math.max(...members.map(({ cell }) => cell.lasar_slut));
    const byIndicator = groupBy(members, ({ cell }) => cell.indicator_id);
    const periods = [...byIndicator].map(([id, own]) => {
      const start = startOfSeries(indicatorById(id), latest, options.systemStarts);
      const first = Math.max(latest - YEARS + 1, start);
      return { id, cells: own.filter(({ cell }) => cell.lasar_slut >= first) };
    });
    const sizes = pooledYears(sizesOf(periods.flatMap((period) => period.cells)), options.minimumN);
    return periods.flatMap(({ id, cells: own }) =>
      indicatorRows(indicatorById(id), own, latest, sizes, options),
    );
  });
}

/** Number of pupils by place and läsår: known as soon as one indicator of the same pupils shows it. */
function sizesOf(cells: readonly ProtectedCell[]) {
  const places = groupBy(cells, ({ cell }) => `${cell.unit_id}|${cell.lasar_slut}`);
  return [...places.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { unit_id: unitId, unit_level: unitLevel, lasar_slut: year } = first.cell;
    const n = Math.min(...same.map(({ cell }) => cell.n));
    return [{ unitId, unitLevel, year, n, isHidden: same.every(({ protection }) => protection) }];
  });
}

function indicatorRows(
  indicator: Indicator,
  cells: readonly ProtectedCell[],
  latest: number,
  sizes: ReadonlySet<string>,
  options: PooledOptions,
): PooledRow[] {
  const minimumN = Math.max(options.minimumN, indicator.minimumN);
  const shown = pooledYears(
    cells.map(({ cell, protection }) => ({
      unitId: cell.unit_id,
      unitLevel: cell.unit_level,
      year: cell.lasar_slut,
      n: cell.n,
      isHidden: protection !== undefined,
      ...(isShare(indicator) ? { reached: cell.numerator } : {}),
    })),
    minimumN,
    sizes,
  );
  return [...groupBy(cells, ({ cell }) => cell.unit_id).values()].flatMap((years) => {
    const [first] = years;
    if (!first) return [];
    const now = years.find(({ cell, protection }) => cell.lasar_slut === latest && !protection)?.cell;
    const isPooled = shown.has(first.cell.unit_id);
    const one = now ? estimate(indicator, [now], options.edition) : null;
    const three = isPooled
      ? estimate(
          indicator,
          years.map(({ cell }) => cell),
          options.edition,
        )
      : null;
    const reason =
      years.length < 2
        ? "Bara ett läsår finns. Inget att slå samman."
        : "Döljs: eleverna är för få, eller så kunde ett dolt läsår räknas fram.";
    return [
      {
        period: formatLasar(latest),
        unit_id: first.cell.unit_id,
        unit_level: first.cell.unit_level,
        indicator_id: indicator.id,
        status: three ? "ok" : years.length < 2 ? "missing" : "suppressed",
        status_reason: three ? null : reason,
        value: one?.value ?? null,
        n: one?.n ?? null,
        ci_low: one?.low ?? null,
        ci_high: one?.high ?? null,
        pooled_value: three?.value ?? null,
        pooled_n: three?.n ?? null,
        pooled_low: three?.low ?? null,
        pooled_high: three?.high ?? null,
        pooled_periods: three ? years.map(({ cell }) => formatLasar(cell.lasar_slut)).sort() : [],
      },
    ];
  });
}

/** Value and interval of the years together, rounded for the edition. */
function estimate(indicator: Indicator, years: readonly OwnCell[], edition: PooledOptions["edition"]) {
  const pooled = pool(
    years.map(({ n, numerator, sum_of_squares }) => ({ n, sum: numerator, sumSquares: sum_of_squares })),
  );
  if (pooled?.sumSquares === undefined) return null;
  const { n, sum, sumSquares } = pooled;
  const decimals = editionDecimals(indicator.measure, n, edition);
  const round = (value: number | undefined) =>
    value === undefined ? null : decimals === undefined ? value : roundHalfAway(value, decimals);
  if (isShare(indicator)) {
    const [low, high] = wilson(sum, n) ?? [];
    const percent = (share: number | undefined) => (share === undefined ? undefined : 100 * share);
    return { n, value: round((100 * sum) / n), low: round(percent(low)), high: round(percent(high)) };
  }
  const moments = { n, sum, sumSquares, divisor: 2 };
  const interval = meanInterval(moments);
  return {
    n,
    value: round(summarise(moments)?.mean),
    low: round(interval?.low),
    high: round(interval?.high),
  };
}
