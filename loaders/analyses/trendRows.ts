import type { TrendRow } from "../../src/analyses/analysisData.js";
import { formatLasar, parseLasar } from "../../src/format/lasar.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { trend } from "../../src/statistics/trend.js";
import { groupBy } from "../values/groupBy.js";
import { isWhole } from "./shownCells.js";
import { seriesStarts } from "./startOfSeries.js";

/** Change per läsår of the published values, rounded as they are, so that a trend tells nothing they do not. */
export function trendRows(rows: readonly ValueRow[], systemStarts: readonly number[]): TrendRow[] {
  const own = rows.filter(
    ({ indicator_id, group, perspective }) =>
      group === "alla" &&
      (perspective === "skolenhet" || perspective === "kommunala_skolor") &&
      isWhole(indicatorById(indicator_id)),
  );
  const series = groupBy(own, ({ indicator_id, unit_id }) => `${indicator_id}|${unit_id}`);
  return [...series.values()].flatMap((points): TrendRow[] => {
    const [first] = points;
    if (!first || first.unit_level === "national") return [];
    const result = trend(
      points.map(({ period, value }) => ({ year: parseLasar(period), value: value ?? undefined })),
      seriesStarts(indicatorById(first.indicator_id), systemStarts),
    );
    const latest = points.map(({ period }) => parseLasar(period)).sort((a, b) => b - a)[0] ?? 0;
    const place = {
      period: formatLasar(latest),
      unit_id: first.unit_id,
      unit_level: first.unit_level,
      indicator_id: first.indicator_id,
      points: result.n,
    };
    if ("reason" in result) {
      const reason = `${capital(result.reason)}: färre än fem läsår i följd utan brott och utan dolda värden.`;
      return [{ ...place, slope: null, low: null, high: null, from: null, to: null, reason }];
    }
    const { slope, low, high, from, to } = result;
    return [{ ...place, slope, low, high, from: formatLasar(from), to: formatLasar(to), reason: null }];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
