import { periodOrder } from "../../src/format/periodOrder.js";
import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { concerns } from "../../src/indicators/seriebrott.js";

/** Läsår, by the years they end, at which our own series of the indicator begins anew: breaks and grade systems. */
export function seriesStarts(indicator: Indicator, systemStarts: readonly number[]): number[] {
  const own = indicator.breaks.filter((each) => concerns(each, "betyg"));
  // a half-year into a year is in the läsår that ends in the next
  return [...own.map(({ from }) => Math.ceil((periodOrder(from) ?? Number.NaN) / 2)), ...systemStarts];
}

/** First läsår that compares with `latest`; −∞ when nothing ever broke the series (MV-13, GR-3). */
export function startOfSeries(indicator: Indicator, latest: number, systemStarts: readonly number[]): number {
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...seriesStarts(indicator, systemStarts).filter((year) => year <= latest),
  );
}
