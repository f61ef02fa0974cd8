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

/** What either hides. */
export function joinHidden(a: MoreHidden, b: MoreHidden): MoreHidden {
  return {
    values: new Set([...a.values, ...b.values]),
    sizes: new Set([...a.sizes, ...b.sizes]),
    tables: new Set([...a.tables, ...b.tables]),
  };
}

type Place = Pick<OwnCell, "period" | "unit_id"> & { readonly grupp: string };

export function valueKey({
  indicator_id,
  period,
  unit_id,
  grupp,
}: Place & { readonly indicator_id: string }): string {
  return `${indicator_id}|${period}|${unit_id}|${grupp}`;
}

export function sizeKey(population: string, { period, unit_id, grupp }: Place): string {
  return `${population}|${period}|${unit_id}|${grupp}`;
}

export function tableKey({
  indicator_id,
  period,
  unit_id,
}: Omit<Place, "grupp"> & { readonly indicator_id: string }): string {
  return `${indicator_id}|${period}|${unit_id}`;
}
