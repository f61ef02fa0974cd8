import { indicatorById } from "../../src/indicators/registry.js";
import { cellKey } from "../disclosure/cellKey.js";
import type { CountedCell, Protection } from "../disclosure/countedCell.js";
import { derivableCells } from "../disclosure/derivableCells.js";
import { protectCells } from "../disclosure/protectCells.js";
import { groupBy } from "./groupBy.js";
import type { OwnCell } from "./readCells.js";

export interface ProtectedCell {
  readonly cell: OwnCell;
  readonly protection: Protection | undefined;
}

/**
 * Protects one läsår at a time. The indicators of a läsår count the same pupils, so a cell hidden for its size in one
 * is hidden in all; otherwise the number of pupils would follow from another indicator. Throws if anything hidden can
 * still be computed: nothing is published then.
 */
export function protectOwnCells(cells: readonly OwnCell[], minimumN: number): ProtectedCell[] {
  const byLasar = groupBy(cells, (cell) => cell.lasar_slut);
  return [...byLasar.values()].flatMap((lasarCells) => {
    const byIndicator = groupBy(lasarCells, (cell) => cell.indicator_id);
    const sizes = new Map<string, Protection>();
    for (let before = -1; before !== sizes.size; ) {
      before = sizes.size;
      for (const [id, members] of byIndicator) {
        const counted = members.map(({ unit_id, unit_level, grupp, n }) =>
          counts(unit_id, unit_level, grupp, n),
        );
        for (const [key, protection] of protectCells(
          counted,
          Math.max(indicatorById(id).minimumN, minimumN),
          sizes,
        )) {
          if (!sizes.has(key)) sizes.set(key, protection);
        }
      }
    }
    return [...byIndicator].flatMap(([id, members]) => protectIndicator(id, members, sizes, minimumN));
  });
}

function protectIndicator(
  id: string,
  members: readonly OwnCell[],
  sizes: ReadonlyMap<string, Protection>,
  minimumN: number,
): ProtectedCell[] {
  const indicator = indicatorById(id);
  const counted = members.map((cell) => ({
    ...counts(cell.unit_id, cell.unit_level, cell.grupp, cell.n),
    ...(indicator.measure === "share" ? { reached: cell.numerator } : {}),
  }));
  const protections = protectCells(counted, Math.max(indicator.minimumN, minimumN), sizes);
  const leaks = derivableCells(counted, new Set(protections.keys()));
  if (leaks.length > 0) {
    throw new Error(`hidden cells can be derived: ${id} ${leaks.map(cellKey).join(", ")}`);
  }
  return members.map((cell) => ({
    cell,
    protection: protections.get(cellKey({ unitId: cell.unit_id, group: cell.grupp })),
  }));
}

function counts(
  unitId: string,
  unitLevel: CountedCell["unitLevel"],
  group: CountedCell["group"],
  n: number,
): CountedCell {
  return { unitId, unitLevel, group, n };
}
