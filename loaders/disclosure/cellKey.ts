import type { CountedCell } from "./countedCell.js";

/** Names a cell within its indicator and läsår. */
export function cellKey(cell: Pick<CountedCell, "unitId" | "group">): string {
  return `${cell.unitId}|${cell.group}`;
}
