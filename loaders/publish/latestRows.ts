import { periodOrder } from "../../src/format/periodOrder.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";

/** Rows of each indicator in the latest period that it has anything of the municipality's in, Riket's included. */
export function latestRows(rows: readonly ValueRow[]): readonly ValueRow[] {
  const latest = new Map<string, string>();
  for (const { indicator_id, period, unit_level } of rows) {
    const known = latest.get(indicator_id);
    const isLater = known === undefined || (periodOrder(period) ?? 0) > (periodOrder(known) ?? 0);
    if (unit_level !== "national" && isLater) latest.set(indicator_id, period);
  }
  return rows.filter((row) => latest.get(row.indicator_id) === row.period);
}
