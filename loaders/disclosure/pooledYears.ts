import { determined, type KnownSum } from "./determined.js";

/** One place in one läsår of a period that is taken together. */
export interface YearCell {
  readonly unitId: string;
  /** "municipality" cells are the totals of the "unit" cells of their year. */
  readonly unitLevel: "unit" | "municipality";
  readonly year: number;
  readonly n: number;
  readonly isHidden: boolean;
  /** Pupils who reach the goal, for shares. */
  readonly reached?: number;
}

/** As for single years: so few outside or inside a share would be pointed out. */
const EXTREME = 4;

/**
 * The places whose years may be shown taken together. A pooled value minus the years that are shown is what is hidden:
 * that must be `minimumN` pupils at least and no extreme share, and no hidden year may follow from any sums of years,
 * units and pooled values. Places without hidden years first, then the smallest, which need it most; `within` holds
 * the places that may be tried.
 */
export function pooledYears(
  cells: readonly YearCell[],
  minimumN: number,
  within?: ReadonlySet<string>,
): Set<string> {
  const sums: KnownSum[] = yearSums(cells);
  const before = determined(sums);
  const places = [...new Set(cells.map(({ unitId }) => unitId))]
    .filter((unitId) => within?.has(unitId) ?? true)
    .map((unitId) => ({ unitId, years: cells.filter((cell) => cell.unitId === unitId) }))
    .filter(({ years }) => years.length > 1 && isEnough(years, minimumN))
    .filter(({ years }) => !years.some(hidden) || isEnough(years.filter(hidden), minimumN))
    .sort((a, b) => order(a.years) - order(b.years) || (a.unitId < b.unitId ? -1 : 1));
  const shown = new Set<string>();
  for (const { unitId, years } of places) {
    const unknowns: KnownSum = new Map(years.filter(hidden).map((cell) => [key(cell), 1]));
    if (unknowns.size > 0 && [...determined([...sums, unknowns])].some((found) => !before.has(found)))
      continue;
    sums.push(unknowns);
    shown.add(unitId);
  }
  return shown;
}

/** Units = municipality in each year, with what is hidden as unknowns. */
function yearSums(cells: readonly YearCell[]): KnownSum[] {
  return [...new Set(cells.map(({ year }) => year))].flatMap((year) => {
    const own = cells.filter((cell) => cell.year === year);
    if (!own.some(({ unitLevel }) => unitLevel === "municipality")) return [];
    const unknowns = own
      .filter(hidden)
      .map((cell) => [key(cell), cell.unitLevel === "municipality" ? -1 : 1] as const);
    return unknowns.length > 0 ? [new Map(unknowns)] : [];
  });
}

function isEnough(cells: readonly YearCell[], minimumN: number): boolean {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (n < minimumN) return false;
  if (cells.some(({ reached }) => reached === undefined)) return true;
  const reached = cells.reduce((sum, cell) => sum + (cell.reached ?? 0), 0);
  return reached > EXTREME && n - reached > EXTREME;
}

function order(years: readonly YearCell[]): number {
  return years.some(hidden) ? years.reduce((sum, { n }) => sum + n, 0) : 0;
}

function hidden({ isHidden }: YearCell): boolean {
  return isHidden;
}

function key({ unitId, year }: YearCell): string {
  return `${unitId}|${year}`;
}
