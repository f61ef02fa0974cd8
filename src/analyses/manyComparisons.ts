import { benjaminiHochberg } from "../statistics/benjaminiHochberg.js";
import type { ComparisonsRow } from "./analysisData.js";

export interface Comparison {
  readonly page: string;
  readonly period: string;
  readonly indicator_id: string;
  readonly unit_id: string;
  readonly p: number;
}

const LEVEL = 0.05;

/**
 * Comparisons counted by page and läsår: how many are below 5 % one by one, and which stand when the share of false
 * ones among them is held to 5 % (Benjamini–Hochberg). In the order in which pages and läsår first appear. Source: ST-7.
 */
export function manyComparisons(comparisons: readonly Comparison[]): ComparisonsRow[] {
  const places = new Map<string, Comparison[]>();
  for (const each of comparisons) {
    const key = `${each.page}|${each.period}`;
    places.set(key, [...(places.get(key) ?? []), each]);
  }
  return [...places.values()].flatMap((made) => {
    const [first] = made;
    if (!first) return [];
    const adjusted = benjaminiHochberg(made.map(({ p }) => p));
    const standing = made.filter((_, at) => (adjusted[at] ?? 1) <= LEVEL);
    return [
      {
        page: first.page,
        period: first.period,
        comparisons: made.length,
        uncorrected: made.filter(({ p }) => p <= LEVEL).length,
        corrected: standing.length,
        remaining: standing.map(({ indicator_id, unit_id }) => ({ indicator_id, unit_id })),
      },
    ];
  });
}
