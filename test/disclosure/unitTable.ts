import type { CountedCell } from "../../loaders/disclosure/countedCell.js";

export interface UnitCounts {
  readonly girls: number;
  readonly boys: number;
  readonly girlsReached?: number;
  readonly boysReached?: number;
}

/** All published cells of units given by their girls and boys, with the sums a reader sees. */
export function unitTable(units: readonly UnitCounts[]): CountedCell[] {
  const rows = units.map((unit, i) => ({ unitId: `u${i}`, unitLevel: "unit" as const, ...unit }));
  const total = units.reduce<Required<UnitCounts>>(
    (sum, unit) => ({
      girls: sum.girls + unit.girls,
      boys: sum.boys + unit.boys,
      girlsReached: sum.girlsReached + (unit.girlsReached ?? 0),
      boysReached: sum.boysReached + (unit.boysReached ?? 0),
    }),
    { girls: 0, boys: 0, girlsReached: 0, boysReached: 0 },
  );
  const counted = units.some(({ girlsReached }) => girlsReached !== undefined);
  return [...rows, { unitId: "kommun", unitLevel: "municipality" as const, ...total }].flatMap((row) => {
    const cell = (group: CountedCell["group"], n: number, reached: number): CountedCell[] =>
      n === 0
        ? []
        : [{ unitId: row.unitId, unitLevel: row.unitLevel, group, n, ...(counted ? { reached } : {}) }];
    const [girlsReached, boysReached] = [row.girlsReached ?? 0, row.boysReached ?? 0];
    return [
      ...cell("flickor", row.girls, girlsReached),
      ...cell("pojkar", row.boys, boysReached),
      ...cell("alla", row.girls + row.boys, girlsReached + boysReached),
    ];
  });
}
