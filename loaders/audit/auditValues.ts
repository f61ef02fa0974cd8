import type { Highs } from "highs";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { Cells } from "../values/readCells.js";
import type { AuditReport } from "./auditPublication.js";
import { auditWithOutside } from "./auditWithOutside.js";
import { declarePublication } from "./declarePublication.js";
import { outsideNumbers } from "./outsideNumbers.js";
import { type RowReading, rowNumbers } from "./rowNumbers.js";
import { trueCells, trueSteps } from "./trueCells.js";

export interface ValuesAudit {
  readonly edition: "publik" | "intern";
  /** The rows of `values.csv` as a reader has them. */
  readonly rows: readonly ValueRow[];
  /** How explanations name the file; `values.csv` unless told. */
  readonly file?: string;
  /** What the same readers see besides. */
  readonly also?: readonly (RowReading & { readonly rows: readonly ValueRow[] })[];
  /** Whether a source is of pupils' records; files of grades unless told. */
  readonly isOwn?: (sourceId: string) => boolean;
  readonly cells: Cells;
  /** Fewest pupils the municipality has chosen. */
  readonly minimumN: number;
  /** Also with what public sources have published of the same pupils. */
  readonly withPublicSources?: boolean;
}

/**
 * Attacks the published rows, if asked together with public sources. What follows from public sources alone is not the
 * publication's to keep, and is left out of the judgement.
 */
export function auditValues(highs: Highs, audit: ValuesAudit): AuditReport {
  const { cells, minimumN, also = [] } = audit;
  const names = new Map(cells.units.map(({ skolenhetskod, kort_namn }) => [skolenhetskod, kort_namn]));
  const declared = declarePublication(
    [...trueCells(cells.own, minimumN), ...trueSteps(cells.grades, minimumN)],
    {
      unit: (id) => names.get(id) ?? `kommunen (${id})`,
      indicator: (id) => {
        const [indicator = id, step] = id.split(" ");
        const { shortLabel } = indicatorById(indicator);
        return step === undefined ? shortLabel : `${shortLabel} (${step.replace("_", " ").toUpperCase()})`;
      },
    },
  );
  const read = [audit, ...also].map((each) => rowNumbers(each.rows, declared, each));
  const numbers = read.flatMap((each) => each.numbers);
  const faults = read.flatMap((each) => each.faults);
  const outside = audit.withPublicSources ? outsideNumbers(cells.published, declared) : [];
  const report = auditWithOutside(highs, { declared, numbers, outside });
  return { ...report, leaks: [...faults, ...report.leaks] };
}
