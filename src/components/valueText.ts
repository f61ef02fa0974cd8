import { formatDifference } from "../format/formatDifference.js";
import { formatInterval } from "../format/formatInterval.js";
import { formatNumber, NO_BREAK_SPACE } from "../format/formatNumber.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";

/** A number of the indicator with its symbol: "210,0" or "84,6 %". */
export function valueText(value: number, indicator: Indicator): string {
  const text = formatNumber(value, indicator.decimals);
  return indicator.unitSymbol === "" ? text : `${text}${NO_BREAK_SPACE}${indicator.unitSymbol}`;
}

/** What stands where the value of a row is expected: the number, `~100`, or null when nothing may be shown. */
export function rowValueText(row: ValueRow | null, indicator: Indicator): string | null {
  if (!row) return null;
  if (row.status === "approximate") {
    const text = `~${formatNumber(row.value ?? indicator.bounds[1], 0)}`;
    return indicator.unitSymbol === "" ? text : `${text}${NO_BREAK_SPACE}${indicator.unitSymbol}`;
  }
  return row.value === null ? null : valueText(row.value, indicator);
}

/** "−18 (−30 till −6)", without the interval when there is none. Whole numbers are enough beside a picture. */
export function deviationText(row: ValueRow, decimals: number): string | null {
  if (row.deviation === null) return null;
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
