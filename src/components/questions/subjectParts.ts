import type { ProfileRow } from "../../analyses/analysisData.js";
import { subjectOrder } from "./subjectNames.js";

export interface SubjectPart {
  readonly row: ProfileRow;
  /** The subject's part of the unit's difference, in points a grade. */
  readonly part: number;
}

/**
 * A unit's difference in points a grade, by subject: each subject's difference times its share of the unit's grades. The
 * parts sum to the difference that the unit has with its own mix of subjects.
 */
export function subjectParts(rows: readonly ProfileRow[]): readonly SubjectPart[] {
  const known = rows.filter(({ difference, n }) => difference !== null && n !== null);
  const all = known.reduce((sum, { n }) => sum + (n ?? 0), 0);
  return known
    .map((row) => ({ row, part: ((row.n ?? 0) * (row.difference ?? 0)) / all }))
    .toSorted((a, b) => subjectOrder(a.row.amne, b.row.amne));
}
