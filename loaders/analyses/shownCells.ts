import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { Moments } from "../../src/statistics/summarise.js";
import type { ProtectedCell } from "../values/protectOwnCells.js";
import type { OwnCell } from "../values/readCells.js";

/** Own cells by place, for analyses that may only use what is shown. */
export interface ShownCells {
  /** Cells of all pupils, in the order of the cells. */
  readonly all: readonly OwnCell[];
  find(indicatorId: string, lasarSlut: number, unitId: string, group?: OwnCell["grupp"]): OwnCell | undefined;
}

export function shownCells(protectedCells: readonly ProtectedCell[]): ShownCells {
  const cells = protectedCells.filter(({ protection }) => !protection).map(({ cell }) => cell);
  const key = (id: string, lasar: number, unit: string, group: string) => [id, lasar, unit, group].join("|");
  const index = new Map(
    cells.map((cell) => [key(cell.indicator_id, cell.lasar_slut, cell.unit_id, cell.grupp), cell]),
  );
  return {
    all: cells.filter(({ grupp }) => grupp === "alla"),
    find: (id, lasar, unit, group = "alla") => index.get(key(id, lasar, unit, group)),
  };
}

/** Sums of a cell in the unit that is shown: points are stored doubled (MV-15), shares count pupils as 0 or 100. */
export function momentsOf(
  cell: Pick<OwnCell, "n" | "numerator" | "sum_of_squares" | "indicator_id">,
): Moments {
  const { n, numerator: sum, sum_of_squares: sumSquares } = cell;
  return { n, sum, sumSquares, divisor: isShare(indicatorById(cell.indicator_id)) ? 0.01 : 2 };
}

/** The municipality's own schools without the unit, when both are shown and enough are left (ST-11). */
export function othersOf(cell: OwnCell, total: OwnCell | undefined, minimumN: number): OwnCell | undefined {
  if (!total || total.n - cell.n < minimumN) return undefined;
  return {
    ...total,
    n: total.n - cell.n,
    numerator: total.numerator - cell.numerator,
    sum_of_squares: total.sum_of_squares - cell.sum_of_squares,
  };
}

export function isShare(indicator: Indicator): boolean {
  return indicator.measure === "share";
}

/** Of the whole year group, not of a subject's readers. */
export function isWhole(indicator: Indicator): boolean {
  return indicator.fromGrades !== undefined && indicator.fromGrades.amne === undefined;
}
