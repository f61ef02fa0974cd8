import { formatDifference } from "../format/formatDifference.js";
import { formatInterval } from "../format/formatInterval.js";
import { formatNumber, NO_BREAK_SPACE } from "../format/formatNumber.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { approximateSymbol } from "./approximate.js";

/** A number of the indicator with its symbol: "210,0" or "84,6 %". */
export function valueText(value: number, indicator: Indicator): string {
  const text = formatNumber(value, indicator.decimals);
  return indicator.unitSymbol === "" ? text : `${text}${NO_BREAK_SPACE}${indicator.unitSymbol}`;
}

/** What stands where the value of a row is expected: the number, `~100`, or null when nothing may be shown. */
export function rowValueText(row: ValueRow | null, indicator: Indicator): string | null {
  if (!row) return null;
  if (row.status === "approximate") {
    const text = approximateSymbol(row);
    return indicator.unitSymbol === "" ? text : `${text}${NO_BREAK_SPACE}${indicator.unitSymbol}`;
  }
  return row.value === null ? null : valueText(row.value, indicator);
}

/** An expected value as its model gives it: SALSA's are whole numbers, and decimals would promise more. */
export function expectedValueText(value: number, indicator: Indicator): string {
  const text = formatNumber(value, modelDecimals(value, indicator));
  return indicator.unitSymbol === "" ? text : `${text}${NO_BREAK_SPACE}${indicator.unitSymbol}`;
}

/** Decimals of a model's expected value or difference. */
export function modelDecimals(value: number, indicator: Indicator): number {
  return Number.isInteger(value) ? 0 : indicator.decimals;
}

/** "−18 (−30 till −6)", without the interval when there is none. */
export function deviationText(row: ValueRow, indicator: Indicator): string | null {
  if (row.deviation === null) return null;
  const decimals = modelDecimals(row.deviation, indicator);
  const difference = formatDifference(row.deviation, decimals);
  if (row.deviation_low === null || row.deviation_high === null) return difference;
  return `${difference} (${formatInterval(row.deviation_low, row.deviation_high, decimals)})`;
}

export function intervalText(row: ValueRow, indicator: Indicator): string | null {
  if (row.ci_low === null || row.ci_high === null) return null;
  return formatInterval(row.ci_low, row.ci_high, indicator.decimals);
}

/** A number beside an axis: no more decimals than it needs. */
export function tickText(tick: number): string {
  return formatNumber(tick, Number.isInteger(tick) ? 0 : 1);
}
