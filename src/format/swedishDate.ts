import { monthNames } from "./monthNames.js";

/**
 * "2026-02-01" → "1 februari 2026". The text carries no time zone. Throws `invalid date: x` if there is no
 * such day.
 */
export function swedishDate(iso: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = monthNames[Number(month) - 1];
  const date = new Date(`${iso}T00:00:00Z`);
  if (name === undefined || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) {
    throw new Error(`invalid date: ${iso}`);
  }
  return `${Number(day)} ${name} ${year}`;
}
