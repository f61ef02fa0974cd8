import type { CohortRow } from "../../src/analyses/analysisData.js";
import { formatLasar } from "../../src/format/lasar.js";
import { isSafe, wholeTables } from "../disclosure/wholeTables.js";
import { groupBy } from "../values/groupBy.js";
import type { CohortCell } from "./readAnalysisCells.js";

export interface CohortOptions {
  readonly minimumN: number;
  readonly edition: "publik" | "intern";
  /** Whether alla ämnen in year 9 is shown for the place. */
  readonly isShown: (lasarSlut: number, unitId: string) => boolean;
  /** Whether alla ämnen in year 6 is shown for the municipality. */
  readonly isShownInSix: (lasarSlut: number) => boolean;
}

/** As for near misses: exact counts would undo the whole percent of the public edition. */
const COUNTS_FROM = 100;

/**
 * Cohorts from year 6 to year 9, shown whole or not at all: never with one to four pupils in a count, here or in what
 * is left of the municipality. Who left is told only of the municipality.
 */
export function cohortRows(cells: readonly CohortCell[], options: CohortOptions): CohortRow[] {
  const byLasar = groupBy(cells, ({ lasar_slut }) => lasar_slut);
  return [...byLasar.values()].flatMap((lasarCells) => {
    const shown = wholeTables(
      lasarCells.map((cell) => ({
        unitId: cell.unit_id,
        unitLevel: cell.unit_level,
        counts: counted(cell),
        allowed:
          isLeftTellable(lasarCells, options) &&
          options.isShown(cell.lasar_slut, cell.unit_id) &&
          (options.edition === "intern" || cell.n >= COUNTS_FROM),
      })),
      options.minimumN,
    );
    return lasarCells.map((cell) => row(cell, shown.has(cell.unit_id), options));
  });
}

const left = (cell: CohortCell) => [cell.lamnade_alla, cell.lamnade - cell.lamnade_alla];

/** Who left is the year group of year 6, which is published, minus those who stayed: either both are fine or neither. */
function isLeftTellable(cells: readonly CohortCell[], { isShownInSix, minimumN }: CohortOptions): boolean {
  const municipality = cells.find(({ unit_level }) => unit_level === "municipality");
  if (!municipality) return false;
  return !isShownInSix(municipality.lasar_slut - 3) || isSafe(left(municipality), minimumN);
}

/** Every pupil of year 9 in one count. */
function counted(cell: CohortCell): readonly number[] {
  const { ja_ja, ja_nej, nej_ja, nej_nej, kom_till, kom_till_alla } = cell;
  return [ja_ja, ja_nej, nej_ja, nej_nej, kom_till_alla, kom_till - kom_till_alla];
}

function row(cell: CohortCell, isShown: boolean, options: CohortOptions): CohortRow {
  const { unit_id, unit_level, n, ja_ja, ja_nej, nej_ja, nej_nej, kom_till, kom_till_alla } = cell;
  const place = { period: formatLasar(cell.lasar_slut), unit_id, unit_level };
  if (!isShown) {
    return {
      ...place,
      status: "suppressed",
      status_reason:
        "Döljs hel: något antal är en till fyra, här eller i resten av kommunen, eller så är eleverna för få.",
      n: null,
      stannade: null,
      kom_till: null,
      lamnade: null,
      ja_ja: null,
      ja_nej: null,
      nej_ja: null,
      nej_nej: null,
      kom_till_alla: null,
      lamnade_alla: null,
    };
  }
  const isLeftShown =
    unit_level === "municipality" &&
    options.isShownInSix(cell.lasar_slut - 3) &&
    isSafe(left(cell), options.minimumN);
  return {
    ...place,
    status: "ok",
    status_reason: null,
    n,
    stannade: n - kom_till,
    kom_till,
    lamnade: isLeftShown ? cell.lamnade : null,
    ja_ja,
    ja_nej,
    nej_ja,
    nej_nej,
    kom_till_alla,
    lamnade_alla: isLeftShown ? cell.lamnade_alla : null,
  };
}
