import { indicatorById } from "../../src/indicators/registry.js";
import type { OwnCell } from "../values/readCells.js";
import type { TrueCell } from "./declarePublication.js";

/** The marts' own cells as the audit judges by them. Points are doubled in the marts (MV-15). */
export function trueCells(cells: readonly OwnCell[], minimumN: number): TrueCell[] {
  return cells.map((cell) => {
    const indicator = indicatorById(cell.indicator_id);
    const isShare = indicator.measure === "share";
    return {
      indicatorId: cell.indicator_id,
      period: cell.period,
      unitId: cell.unit_id,
      unitLevel: cell.unit_level,
      group: cell.grupp,
      n: cell.n,
      total: isShare ? cell.numerator : cell.numerator / 2,
      measure: indicator.measure,
      most: isShare ? 1 : indicator.bounds[1],
      limit: Math.max(indicator.minimumN, minimumN),
    };
  });
}
