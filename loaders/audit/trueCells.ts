import { indicatorById } from "../../src/indicators/registry.js";
import type { GradeCell, OwnCell } from "../values/readCells.js";
import type { TrueCell } from "./declarePublication.js";

/** The marts' own cells as the audit judges by them. Points are doubled in the marts (MV-15). */
export function trueCells(cells: readonly OwnCell[], minimumN: number): TrueCell[] {
  return cells.flatMap((cell) => {
    const { measure, ...indicator } = indicatorById(cell.indicator_id);
    // what a ratio of sums tells of one pupil has no declared meaning, and what has none does not pass the audit; answers to
    // surveys are no cells of pupils
    if (measure !== "share" && measure !== "mean") return [];
    const isShare = measure === "share";
    return {
      indicatorId: cell.indicator_id,
      period: cell.period,
      unitId: cell.unit_id,
      unitLevel: cell.unit_level,
      group: cell.grupp,
      n: cell.n,
      total: isShare ? cell.numerator : cell.numerator / 2,
      measure,
      most: isShare ? 1 : indicator.bounds[1],
      limit: Math.max(indicator.minimumN, minimumN),
    };
  });
}

/** The id under which a grade or step of a distribution is declared: it is an outcome of its own. */
export function stepId(indicatorId: string, group: string): string {
  return `${indicatorId} ${group}`;
}

/** The cells of distributions: how many of all pupils of a unit have the grade, or are on the step. */
export function trueSteps(cells: readonly GradeCell[], minimumN: number): TrueCell[] {
  return cells.map((cell) => ({
    indicatorId: stepId(cell.indicator_id, cell.grupp),
    period: cell.period,
    unitId: cell.unit_id,
    unitLevel: cell.unit_level,
    group: "alla",
    n: cell.n,
    total: cell.antal,
    measure: "share",
    most: 1,
    limit: Math.max(indicatorById(cell.indicator_id).minimumN, minimumN),
    isNoneOpen: true,
  }));
}
