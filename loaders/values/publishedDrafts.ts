import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { assumedSpreadInterval } from "../../src/statistics/assumedSpreadInterval.js";
import { wilson } from "../../src/statistics/wilson.js";
import type { Draft } from "./draft.js";
import type { PublishedCell, UnweightedMean } from "./readCells.js";

/**
 * Values as public sources have them. Their intervals are our own calculation (SA-9): Wilson for shares; for means,
 * whose spread is not published, the spread the catalogue assumes. No n, no interval.
 */
export function publishedDrafts(cells: readonly PublishedCell[], minimumN: number): Draft[] {
  return cells.map((cell) => {
    const indicator = indicatorById(cell.indicator_id);
    const shown = cell.status === "ok" && cell.value !== null;
    return {
      indicator,
      unitId: cell.unit_id,
      unitLevel: cell.unit_level,
      period: cell.period,
      group: cell.grupp,
      perspective: cell.perspective,
      origin: "published",
      value: shown ? cell.value : null,
      status: cell.status,
      reason: cell.status_reason,
      // fewer than the rule is never printed, not even where the source does
      n: cell.n !== null && cell.n >= Math.max(indicator.minimumN, minimumN) ? cell.n : null,
      // Riket is a constant, not a sample (ST-11)
      interval: shown && cell.unit_level !== "national" ? interval(indicator, cell.value, cell.n) : null,
      refs: [{ fileId: cell.file_id, role: "value", row: cell.row_number }],
    };
  });
}

function interval(indicator: Indicator, value: number | null, n: number | null): Draft["interval"] {
  if (value === null || n === null || n < indicator.minimumN) return null;
  if (indicator.measure === "share") {
    const share = wilson((value / 100) * n, n);
    return share ? [100 * share[0], 100 * share[1]] : null;
  }
  if (!indicator.assumedSpread) return null;
  return assumedSpreadInterval(value, n, indicator.assumedSpread.sd) ?? null;
}

/** Ovägt medel, labelled as the mean of the municipalities it is (MV-10). */
export function unweightedDrafts(means: readonly UnweightedMean[]): Draft[] {
  return means.map((mean) => ({
    indicator: indicatorById(mean.indicator_id),
    unitId: "0000",
    unitLevel: "national",
    period: mean.period,
    group: mean.grupp,
    perspective: "riket_ovagt",
    origin: "own",
    value: mean.value,
    status: "ok",
    reason: `Egen beräkning: medelvärdet av ${mean.municipalities} kommuner, där varje kommun räknas lika.`,
    n: null,
    interval: null,
    refs: mean.file_ids.map((fileId) => ({ fileId, role: "value", row: null }) as const),
  }));
}
