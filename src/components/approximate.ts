import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";

/** What stands for an approximate value: the symbol its reason begins with, "~100: …". */
export function approximateSymbol(row: ValueRow): string {
  const symbol = /^([^:]{1,20}):/.exec(row.status_reason ?? "")?.[1];
  return symbol ?? "ungefärligt";
}

/** The end of the scale an approximate value lies near: where its open mark is drawn. */
export function approximatePlace(row: ValueRow, indicator: Indicator): number {
  if (row.value !== null) return row.value;
  return approximateSymbol(row) === "~0" ? indicator.bounds[0] : indicator.bounds[1];
}
