import type { Mapping } from "./mappingSchema.js";

/** A value cell: a number in our own writing (decimal comma), a symbol of Skolverket's kind, or neither. */
export type CellValue =
  | { readonly kind: "number"; readonly text: string; readonly number: number; readonly decimals: number }
  | { readonly kind: "suppressed"; readonly text: ".." }
  | { readonly kind: "missing"; readonly text: "." }
  | { readonly kind: "unknown" };

const SPACES = "[ \\u00a0\\u2009\\u202f]";
const WHOLE = `\\d{1,3}(?:${SPACES}\\d{3})+|\\d+`;
const COMMA = new RegExp(`^(-?)(${WHOLE})(?:,(\\d+))?$`);
const POINT = new RegExp(`^(-?)(${WHOLE})(?:\\.(\\d+))?$`);
const PERCENT = new RegExp(`${SPACES}*%$`);

/**
 * Reads a number with the mapping's decimal sign, spaces as thousands and an optional percent sign. Symbols come first,
 * so that "-" can be one. `typedNumbers`: the cell comes from a workbook, where a decimal point is always right.
 */
export function readCell(
  cell: string,
  { decimal, dolda, saknade }: Mapping["varden"],
  factor: 1 | 100 = 1,
  typedNumbers = false,
): CellValue {
  const text = cell.normalize("NFC").replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
  if (dolda.includes(text)) return { kind: "suppressed", text: ".." };
  if (saknade.includes(text)) return { kind: "missing", text: "." };
  const bare = text.replace(PERCENT, "");
  const match = (decimal === "komma" ? COMMA : POINT).exec(bare) ?? (typedNumbers ? POINT.exec(bare) : null);
  if (!match) return { kind: "unknown" };
  const whole = (match[2] ?? "").replace(new RegExp(SPACES, "g"), "");
  const shifted = factor === 100 ? shift(whole, match[3] ?? "") : { whole, fraction: match[3] ?? "" };
  const { fraction } = shifted;
  const sign = match[1] ?? "";
  const number = Number(`${sign}${shifted.whole}${fraction === "" ? "" : `.${fraction}`}`);
  if (!Number.isFinite(number)) return { kind: "unknown" };
  const written = `${sign}${shifted.whole}${fraction === "" ? "" : `,${fraction}`}`;
  return { kind: "number", text: written, number, decimals: fraction.length };
}

/** Times 100 in decimal, so that 0,574 is 57,4 and nothing beside it. */
function shift(whole: string, fraction: string): { readonly whole: string; readonly fraction: string } {
  const padded = fraction.padEnd(2, "0");
  const moved = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return { whole: moved, fraction: padded.slice(2) };
}
