import type { OwnCell } from "./readCells.js";

/**
 * What is hidden beyond what the sums of one indicator ask for, since all numbers together would tell of a few.
 * Keys of values, of numbers of pupils (in every indicator of the population), and of distributions.
 */
export interface MoreHidden {
  readonly values: ReadonlySet<string>;
  readonly sizes: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

export const nothingMore: MoreHidden = { values: new Set(), sizes: new Set(), tables: new Set() };

type Place = Pick<OwnCell, "period" | "unit_id">;

export function valueKey({
  indicator_id,
  period,
  unit_id,
  grupp,
}: Place & Pick<OwnCell, "indicator_id" | "grupp">): string {
  return `${indicator_id}|${period}|${unit_id}|${grupp}`;
}

export function sizeKey(
  population: string,
  { period, unit_id, grupp }: Place & Pick<OwnCell, "grupp">,
): string {
  return `${population}|${period}|${unit_id}|${grupp}`;
}

export function tableKey({
  indicator_id,
  period,
  unit_id,
}: Place & { readonly indicator_id: string }): string {
  return `${indicator_id}|${period}|${unit_id}`;
}
