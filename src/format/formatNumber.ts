import { decimalDigits } from "./roundHalfAway.js";

export const NO_BREAK_SPACE = "\u00a0";
export const MINUS = "\u2212";

/**
 * The one way a number is written: decimal comma, no-break space (U+00A0) between thousands, true minus
 * (U+2212), rounded half away from zero (`roundHalfAway`). A number that rounds to zero has no sign. The same
 * text in every browser and Node: no locale data is used. Missing values have words, not a number: NaN and
 * Infinity throw.
 * Source: ST-13, MV-15, F40.
 */
export function formatNumber(value: number, decimals: number): string {
  const { negative, whole, fraction } = decimalDigits(value, decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${negative ? MINUS : ""}${grouped}${fraction === "" ? "" : `,${fraction}`}`;
}
