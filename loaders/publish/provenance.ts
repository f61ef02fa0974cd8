import type { ProvenanceInfo } from "../../src/components/pageData.js";
import { plural } from "../../src/format/plural.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { AppliedCorrection } from "../corrections/correction.js";
import type { SourceRef } from "../values/draft.js";
import type { SourceFile } from "./readSourceFiles.js";

/** What of a value its chain is about. */
interface TracedValue {
  readonly row: Pick<ValueRow, "indicator_id" | "unit_id" | "period" | "group" | "perspective">;
  readonly refs: readonly SourceRef[];
}

/**
 * The chain from each shown value back to its file and row (F26). A pupil file is named as a whole, with its first and
 * last row: which rows hold a unit's pupils would tell how many a hidden unit has.
 */
export function provenance(
  values: readonly TracedValue[],
  files: ReadonlyMap<number, SourceFile>,
  corrections: readonly AppliedCorrection[],
): ProvenanceInfo[] {
  return values.flatMap(({ row, refs }) =>
    inOrder(refs, files).map(({ fileId, role, row: place }) => {
      const file = files.get(fileId);
      if (!file) throw new Error(`unknown file: ${fileId}`);
      const { indicator_id, unit_id, period, group, perspective } = row;
      return {
        indicator_id,
        unit_id,
        period,
        group,
        perspective,
        sourceId: file.id,
        role,
        ...position(file, place),
        ...corrected(file, place, corrections),
      };
    }),
  );
}

/** By role and source, so that the order never hangs on when a file was taken in. */
function inOrder(refs: readonly SourceRef[], files: ReadonlyMap<number, SourceFile>): SourceRef[] {
  const order = ({ role, fileId, row }: SourceRef) => `${role}|${files.get(fileId)?.id ?? ""}|${row ?? ""}`;
  return [...refs].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function position(
  file: SourceFile,
  row: number | null,
): Pick<ProvenanceInfo, "rowFirst" | "rowLast" | "place"> {
  if (file.isList)
    return { rowFirst: null, rowLast: null, place: row === null ? "hela filen" : `post ${row} i listan` };
  if (row !== null) return { rowFirst: row, rowLast: row, place: null };
  return { rowFirst: 2, rowLast: file.recordsIn, place: null };
}

/**
 * What the municipality has corrected in what a value rests on. Of a pupil file only how many cells of the whole file:
 * which unit they are of, or why, could say who.
 */
function corrected(
  { fileId }: SourceFile,
  row: number | null,
  corrections: readonly AppliedCorrection[],
): Pick<ProvenanceInfo, "correction"> {
  const ofFile = corrections.filter((one) => one.fileId === fileId);
  const pupils = ofFile.filter(({ isPupil }) => isPupil);
  if (pupils.length > 0) {
    const cells = plural(pupils.length, "uppgift i filen är rättad", "uppgifter i filen är rättade");
    return { correction: `${cells} av kommunen.` };
  }
  const ofRow = ofFile.filter(({ rowNumber }) => rowNumber === row);
  if (ofRow.length === 0) return {};
  const told = ofRow.map(({ reason, decidedBy, date }) => `${reason} (${decidedBy}, ${date})`);
  return { correction: `Rättad av kommunen: ${told.join("; ")}.` };
}
