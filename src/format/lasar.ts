/**
 * A läsår is held as its end year: "2024/25" is 2025, the year Kolada shows it under, so Kolada's 2019 is
 * "2018/19". Text for people and files, end year for arithmetic and order. Source: MV-11.
 */
const PATTERN = /^(\d{4})\/(\d{2}|\d{4})$/;

/** End year of "2024/25" or "2024/2025". Throws `invalid lasar: x` on anything else, also "2024/26". */
export function parseLasar(text: string): number {
  const [, start, end] = PATTERN.exec(text.trim()) ?? [];
  const year = Number(start) + 1;
  if (end === undefined || String(year).slice(-end.length) !== end) throw new Error(`invalid lasar: ${text}`);
  return year;
}

/** True for text that `parseLasar` accepts. */
export function isLasar(text: string): boolean {
  const [, start, end] = PATTERN.exec(text.trim()) ?? [];
  return end !== undefined && String(Number(start) + 1).slice(-end.length) === end;
}

/** 2025 → "2024/25". Also for Kolada's calendar years of school results: 2019 → "2018/19". */
export function formatLasar(endYear: number): string {
  if (!(Number.isInteger(endYear) && endYear >= 1901 && endYear <= 9999)) {
    throw new Error(`invalid end year: ${endYear}`);
  }
  return `${endYear - 1}/${String(endYear % 100).padStart(2, "0")}`;
}

/** Negative when `a` is the earlier läsår: for sorting. */
export function compareLasar(a: string, b: string): number {
  return parseLasar(a) - parseLasar(b);
}
