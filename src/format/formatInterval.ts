import { formatNumber } from "./formatNumber.js";

/**
 * "−29 till −7": the word, never a dash, which reads as a minus. Throws when low > high. Source: ST-13,
 * form.md.
 */
export function formatInterval(low: number, high: number, decimals: number): string {
  if (low > high) throw new Error(`invalid interval: ${low}, ${high}`);
  return `${formatNumber(low, decimals)} till ${formatNumber(high, decimals)}`;
}
