import type { CountedCell } from "./countedCell.js";

/** total = sum of parts: a sum any reader can do with what is published. */
export interface Equation {
  readonly total: CountedCell;
  readonly parts: readonly CountedCell[];
}

/** Girls + boys = all in each unit and in the municipality; units = municipality in each group. */
export function sumEquations(cells: readonly CountedCell[]): Equation[] {
  const equations: Equation[] = [];
  for (const total of cells.filter((cell) => cell.group === "alla")) {
    const parts = cells.filter((cell) => cell.unitId === total.unitId && cell.group !== "alla");
    if (parts.length > 0) equations.push({ total, parts });
  }
  for (const total of cells.filter((cell) => cell.unitLevel === "municipality")) {
    const parts = cells.filter((cell) => cell.unitLevel === "unit" && cell.group === total.group);
    if (parts.length > 0) equations.push({ total, parts });
  }
  return equations;
}
