import type { FileProbe } from "../intake/fileProbe.js";
import { foldName } from "../intake/foldName.js";
import type { Recognition } from "../sources/source.js";
import { type BulkFormat, requiredColumns } from "./bulkFormat.js";
import { missingBulkColumns } from "./matchBulkHeader.js";

/**
 * By the header, which must be the first row. Score 1 when every required column is there; what else may be
 * wrong with it (columns twice, personal data) is for `matchBulkHeader` to refuse.
 */
export function recogniseBulk(format: BulkFormat, probe: FileProbe): Recognition | undefined {
  if (probe.media !== "text" || probe.head === undefined) return undefined;
  const required = requiredColumns(format);
  const { marks = required } = format;
  let best: { row: number; cells: readonly string[]; index: number; share: number } | undefined;
  for (const [index, { row, cells }] of probe.head.entries()) {
    const names = new Set(cells.map(foldName));
    if (!marks.some((name) => names.has(name))) continue;
    const share = required.filter((name) => names.has(name)).length / required.length;
    if (share >= 0.5 && (best === undefined || share > best.share)) best = { row, cells, index, share };
  }
  if (best === undefined) return undefined;
  const reasons = missingBulkColumns(format, best.cells);
  if (best.index === 0) return { score: best.share, reasons };
  const above = `Rubrikraden hittas inte på rad 1 utan på rad ${best.row}. Ta bort raderna ovanför den.`;
  return { score: best.share * 0.9, reasons: [above, ...reasons] };
}
