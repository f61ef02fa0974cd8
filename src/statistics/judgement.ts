import type { Judgement } from "../indicators/valueRow.js";

/**
 * Judgement of a deviation from its 95 % interval and δ, the smallest difference that matters, all in the
 * unit of the indicator. A difference that is certain is `over` or `under` even when smaller than δ. No
 * interval: undefined.
 * Source: contract §4.
 */
export function judgement(
  low: number | undefined,
  high: number | undefined,
  delta: number,
): Judgement | undefined {
  if (!(delta > 0 && Number.isFinite(delta))) throw new Error(`invalid delta: ${delta}`);
  if (low === undefined || high === undefined) return undefined;
  if (!(low <= high)) throw new Error(`invalid interval: ${low}, ${high}`);
  if (low > 0) return "over";
  if (high < 0) return "under";
  if (-delta <= low && high <= delta) return "som_forvantat";
  return "kan_inte_avgoras";
}
