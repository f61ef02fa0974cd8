import type { ProvenanceInfo } from "../../src/components/pageData.js";
import type { SourceRef } from "../values/draft.js";
import type { ComparedValue } from "../values/valueRows.js";
import type { SourceFile } from "./readSourceFiles.js";

/**
 * The chain from each shown value back to its file and row (F26). A pupil file is named as a whole, with its first and
 * last row: which rows hold a unit's pupils would tell how many a hidden unit has.
 */
export function provenance(
  values: readonly ComparedValue[],
  files: ReadonlyMap<number, SourceFile>,
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
