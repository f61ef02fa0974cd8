import { MASK } from "../intake/maskValue.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import type { SheetRecord } from "../intake/sheet.js";
import { showText } from "../intake/showText.js";
import { fingerprint, type HeaderColumn, headerColumns } from "./headerColumns.js";
import type { Mapping } from "./mappingSchema.js";

export interface FoundHeader {
  /** 0-based index of the first header row among the records. */
  readonly index: number;
  readonly columns: readonly HeaderColumn[];
  /** 1: every header text of the mapping and no other. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export const HEADER_LIMIT = 60;

/** The header rows that are most like the mapping's, at least half of them; whatever their place in the file. */
export function findHeader(records: readonly SheetRecord[], mapping: Mapping): FoundHeader | undefined {
  const size = mapping.rubrikrader.length;
  let best: FoundHeader | undefined;
  for (let index = 0; index < Math.min(records.length - size + 1, HEADER_LIMIT); index++) {
    const columns = headerColumns(records.slice(index, index + size));
    const { score, reasons } = compare(columns, mapping.fingeravtryck);
    if (score >= 0.5 && (best === undefined || score > best.score)) best = { index, columns, score, reasons };
    if (score === 1) break;
  }
  return best;
}

function compare(
  columns: readonly HeaderColumn[],
  wanted: readonly string[],
): Pick<FoundHeader, "score" | "reasons"> {
  const found = fingerprint(columns);
  const missing = wanted.filter((key) => !found.includes(key));
  const extra = found.filter((key) => !wanted.includes(key));
  const shared = wanted.length - missing.length;
  // a folded key no longer shows whether it is a name
  const textOf = (key: string) => columns.find((column) => column.key === key)?.text ?? key;
  const shown = (key: string) => (namesSomeone(textOf(key)) ? MASK : showText(key));
  const list = (keys: readonly string[]) => keys.map((key) => `"${shown(key)}"`).join(", ");
  return {
    score: shared / (wanted.length + extra.length),
    reasons: [
      ...(missing.length > 0 ? [`Rubriker saknas: ${list(missing)}.`] : []),
      ...(extra.length > 0 ? [`Rubriker som mappningen inte har: ${list(extra)}.`] : []),
    ],
  };
}
