import { indicatorById } from "../../src/indicators/registry.js";
import type { CountedCell, Protection } from "../disclosure/countedCell.js";
import { protectCells } from "../disclosure/protectCells.js";
import type { OwnCell } from "./readCells.js";

export type SizedCell = Pick<OwnCell, "unit_id" | "unit_level" | "grupp" | "persons">;

/** Cells hidden for their size, or as a complement to one, in any indicator of the population. */
export function hiddenSizes(
  byIndicator: ReadonlyMap<string, readonly SizedCell[]>,
  minimumN: number,
  inherited: ReadonlyMap<string, Protection> = new Map(),
  most: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, Protection> {
  const sizes = new Map(inherited);
  for (let before = -1; before !== sizes.size; ) {
    before = sizes.size;
    for (const [id, members] of byIndicator) {
      const limit = Math.max(indicatorById(id).minimumN, minimumN);
      for (const [key, protection] of protectCells(members.map(countedCell), limit, sizes, most)) {
        if (!sizes.has(key)) sizes.set(key, protection);
      }
    }
  }
  return sizes;
}

/** The cell as the disclosure rules see it: by its people. */
export function countedCell({ unit_id, unit_level, grupp, persons }: SizedCell): CountedCell {
  return { unitId: unit_id, unitLevel: unit_level, group: grupp, n: persons };
}
