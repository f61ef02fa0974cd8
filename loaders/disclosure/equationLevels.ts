import type { CellTable } from "./cellTable.js";

/** The equations by how far they are from the first: next come those that share a group with them. */
export function equationLevels(table: CellTable, first: readonly number[]): number[][] {
  const levels: number[][] = [];
  const tried = new Set<number>();
  for (let level = [...first]; level.length > 0; ) {
    levels.push(level);
    for (const equation of level) tried.add(equation);
    const near = new Set(level.flatMap((equation) => nodesOf(table, equation)));
    level = table.equations.flatMap((_, equation) =>
      !tried.has(equation) && nodesOf(table, equation).some((node) => near.has(node)) ? [equation] : [],
    );
  }
  return levels;
}

/** Every group in a sum: the total first. */
export function nodesOf({ equations }: CellTable, equation: number): number[] {
  const { total = -1, parts = [] } = equations[equation] ?? {};
  return [total, ...parts];
}
