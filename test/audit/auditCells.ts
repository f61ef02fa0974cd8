import type { Highs } from "highs";
import { type AuditReport, auditPublication } from "../../loaders/audit/auditPublication.js";
import { declarePublication, type TrueCell } from "../../loaders/audit/declarePublication.js";
import { cellKey } from "../../loaders/disclosure/cellKey.js";
import type { CountedCell, Protection } from "../../loaders/disclosure/countedCell.js";
import type { PublishedNumber } from "../../loaders/disclosure/publication.js";

/** Attacks cells of which all that is not protected is shown exactly, with n; `~100` and `~0` say what they say. */
export function auditCells(
  highs: Highs,
  cells: readonly CountedCell[],
  protections: ReadonlyMap<string, Protection>,
): AuditReport {
  const shared = { period: "2024/25", most: 1, limit: 10, measure: "share" } as const;
  // every pupil is counted in another indicator too, where only the size decides
  const counted = cells.flatMap((cell): TrueCell[] => [
    { ...shared, ...cell, indicatorId: "mått", total: cell.reached ?? Math.ceil(cell.n / 2) },
  ]);
  const declared = declarePublication(counted, { unit: (id) => id, indicator: (id) => id });
  const numbers = counted.flatMap((cell): PublishedNumber[] => {
    const population = declared.population(cell) ?? "";
    const [place, measure] = [
      cellKey({ ...cell, group: groupOf(cell.group) }),
      declared.measure("mått", cell.period),
    ];
    const protection = protections.get(place);
    const n = { says: "count", population, place, low: cell.n, high: cell.n } as const;
    const value = { says: "total", population, place, measure, low: cell.total, high: cell.total } as const;
    const hasReached = cells.some(({ reached }) => reached !== undefined);
    if (protection === undefined) return hasReached ? [n, value] : [n];
    if (protection === "nearlyAll") return [n, { ...value, says: "outside", low: 0, high: 4 }];
    if (protection === "nearlyNone") return [n, { ...value, low: 0, high: 4 }];
    return [];
  });
  return auditPublication(highs, declared.with(numbers), declared.truth);
}

function groupOf(group: string): CountedCell["group"] {
  if (group === "alla" || group === "flickor" || group === "pojkar") return group;
  throw new Error(`unknown group: ${group}`);
}
