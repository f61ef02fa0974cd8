import { cellKey } from "./cellKey.js";
import type { CountedCell } from "./countedCell.js";

/**
 * The finest groups of pupils each cell sums, by cell key: a unit's girls and boys, and whoever a total holds besides
 * its parts (a pupil without a sex, a unit that is not shown).
 */
export function finestGroups(cells: readonly CountedCell[]): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const units = [
    ...new Set(cells.filter(({ unitLevel }) => unitLevel === "unit").map(({ unitId }) => unitId)),
  ];
  const towns = [
    ...new Set(cells.filter(({ unitLevel }) => unitLevel !== "unit").map(({ unitId }) => unitId)),
  ];
  const groups = new Map<string, number[]>();
  let next = 0;
  /** The parts' groups, and one more when the cell holds more than they do. */
  const collect = (key: string, parts: readonly string[]): void => {
    const cell = byKey.get(key);
    if (!cell) return;
    const listed = parts.filter((part) => byKey.has(part));
    const rest = cell.n - listed.reduce((sum, part) => sum + (byKey.get(part)?.n ?? 0), 0);
    const atoms = listed.flatMap((part) => groups.get(part) ?? []);
    groups.set(key, rest > 0 || atoms.length === 0 ? [...atoms, next++] : atoms);
  };
  const sexes = ["flickor", "pojkar"] as const;
  for (const unitId of units) {
    for (const group of sexes) collect(cellKey({ unitId, group }), []);
    collect(
      cellKey({ unitId, group: "alla" }),
      sexes.map((group) => cellKey({ unitId, group })),
    );
  }
  for (const unitId of towns) {
    for (const group of sexes)
      collect(
        cellKey({ unitId, group }),
        units.map((unit) => cellKey({ unitId: unit, group })),
      );
    const bySex = sexes.flatMap((group) => groups.get(cellKey({ unitId, group })) ?? []);
    const byUnit = units.flatMap((unit) => groups.get(cellKey({ unitId: unit, group: "alla" })) ?? []);
    const key = cellKey({ unitId, group: "alla" });
    if (byKey.has(key)) groups.set(key, [...new Set([...bySex, ...byUnit])]);
  }
  return groups;
}
