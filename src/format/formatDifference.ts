import { formatNumber, MINUS } from "./formatNumber.js";

/**
 * A difference: always with its sign, "+6,0" or "−18,0"; "0,0" when it rounds to zero. The unit of a
 * difference between shares is procentenheter. Source: ST-13.
 */
export function formatDifference(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}
