/** The counts of one unit, or of the municipality, that are shown all together or not at all. */
export interface CountTable {
  readonly unitId: string;
  /** The "municipality" table is the sum of the "unit" tables. */
  readonly unitLevel: "unit" | "municipality";
  /** Pupils in each category, which together are all pupils of the table; the same categories in every table. */
  readonly counts: readonly number[];
  /** False where another rule already hides the unit. */
  readonly allowed: boolean;
}

/** Fewest pupils in a category that has any: one to four would point them out (DC-3, DC-10). */
const FEWEST = 5;

/**
 * Which tables may be shown, by unit code. A table is shown whole or not at all: never when it has fewer than
 * `minimumN` pupils or a category with one to four. What is left of the municipality when the shown units are taken
 * away must itself be such a table, and of two units at least, or the smallest shown unit is hidden too (DC-9).
 * Nothing that can be added or subtracted from the shown then has a category with one to four.
 */
export function wholeTables(tables: readonly CountTable[], minimumN: number): Set<string> {
  const fine = (table: CountTable) => table.allowed && isSafe(table.counts, minimumN);
  const municipality = tables.find(({ unitLevel }) => unitLevel === "municipality");
  const units = tables.filter(({ unitLevel }) => unitLevel === "unit");
  const shown = units.filter(fine).sort(bySize);
  if (!municipality || !fine(municipality)) return new Set(shown.map(({ unitId }) => unitId));
  while (shown.length > 0 && !isHiddenSafe(units, shown, minimumN)) shown.shift();
  return new Set([municipality, ...shown].map(({ unitId }) => unitId));
}

/** Every category is empty or has enough pupils, and so has the whole. */
export function isSafe(counts: readonly number[], minimumN: number): boolean {
  return total(counts) >= minimumN && counts.every((count) => count === 0 || count >= FEWEST);
}

function isHiddenSafe(units: readonly CountTable[], shown: readonly CountTable[], minimumN: number): boolean {
  const hidden = units.filter((unit) => !shown.includes(unit));
  if (hidden.length === 0) return true;
  const width = Math.max(...hidden.map(({ counts }) => counts.length));
  const sums = Array.from({ length: width }, (_, at) =>
    hidden.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  return hidden.length > 1 && isSafe(sums, minimumN);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function bySize(a: CountTable, b: CountTable): number {
  return total(a.counts) - total(b.counts) || (a.unitId < b.unitId ? -1 : 1);
}
