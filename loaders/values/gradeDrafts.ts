import { indicatorById } from "../../src/indicators/registry.js";
import { wilson } from "../../src/statistics/wilson.js";
import { wholeTables } from "../disclosure/wholeTables.js";
import type { Draft } from "./draft.js";
import { groupBy } from "./groupBy.js";
import { type MoreHidden, nothingMore, tableKey } from "./moreHidden.js";
import { type ProtectedCell, populationOf } from "./protectOwnCells.js";
import type { GradeCell } from "./readCells.js";

/**
 * How grades and subject assessments are distributed in each subject: one draft a grade or step. A unit's distribution is shown whole or not at all
 * (wholeTables), and only where every other indicator of the same pupils shows the unit.
 */
export function gradeDrafts(
  cells: readonly GradeCell[],
  protectedCells: readonly ProtectedCell[],
  minimumN: number,
  more: MoreHidden = nothingMore,
): Draft[] {
  const hidden = new Set(
    protectedCells
      .filter(({ cell, protection }) => protection && cell.grupp === "alla")
      .map(({ cell }) => placeOf(cell)),
  );
  const tables = groupBy(cells, (cell) => `${cell.indicator_id}|${cell.period}`);
  return [...tables.values()].flatMap((rows) => {
    const byUnit = [...groupBy(rows, (cell) => cell.unit_id).values()];
    const limit = Math.max(minimumN, ...rows.map(({ indicator_id }) => indicatorById(indicator_id).minimumN));
    const shown = wholeTables(
      byUnit.flatMap(([first, ...rest]) =>
        first
          ? {
              unitId: first.unit_id,
              unitLevel: first.unit_level,
              counts: [first, ...rest].map(({ antal }) => antal),
              allowed: !hidden.has(placeOf(first)) && !more.tables.has(tableKey(first)),
            }
          : [],
      ),
      limit,
    );
    return rows.map((cell) =>
      draft(cell, shown.has(cell.unit_id), more.tables.has(tableKey(cell)) ? 0 : limit),
    );
  });
}

function placeOf(cell: Pick<GradeCell, "indicator_id" | "period" | "unit_id">): string {
  return `${populationOf(indicatorById(cell.indicator_id))}|${cell.period}|${cell.unit_id}`;
}

function draft(cell: GradeCell, isShown: boolean, limit: number): Draft {
  const base = {
    indicator: indicatorById(cell.indicator_id),
    unitId: cell.unit_id,
    unitLevel: cell.unit_level,
    period: cell.period,
    group: cell.grupp,
    perspective: cell.perspective,
    origin: "own",
    refs: cell.file_ids.map((fileId) => ({ fileId, role: "value", row: null }) as const),
  } as const;
  if (!isShown) {
    const part = cell.grupp.startsWith("omdome_") ? "omdöme" : "betyg";
    const reason =
      cell.n < limit
        ? `Färre än ${limit} elever.`
        : `Fördelningen döljs hel för att något ${part} har en till fyra elever eller en mindre grupp kunde räknas fram.`;
    return { ...base, value: null, status: "suppressed", reason, n: null, interval: null };
  }
  const interval = wilson(cell.antal, cell.n);
  return {
    ...base,
    value: (100 * cell.antal) / cell.n,
    status: "ok",
    reason: null,
    n: cell.n,
    interval: interval ? [100 * interval[0], 100 * interval[1]] : null,
  };
}
