import { foldName } from "../intake/foldName.js";
import type { SheetRecord } from "../intake/sheet.js";
import { readPeriod, splitPeriod } from "./readPeriod.js";

export interface HeaderColumn {
  /** 0-based position among the cells. */
  readonly index: number;
  /** The text of each header row, from above; a text over several columns is in all of them. */
  readonly parts: readonly string[];
  /** The texts joined, as a person reads them. */
  readonly text: string;
  /** Folded, with periods written as <period>. */
  readonly key: string;
}

const PERIOD = "<period>";

/** One header text in the form in which it is compared: a new läsår in a later export is no new column. */
export function foldHeaderText(text: string): string {
  if (readPeriod(text)) return PERIOD;
  const split = splitPeriod(text);
  return split ? `${foldName(split.words)} ${PERIOD}` : foldName(text);
}

/**
 * The columns under one or two header rows. A cell of the upper row that is empty above a text takes the nearest text to
 * its left: merged cells. Column 0 may lack a text; other columns without one are no columns.
 */
export function headerColumns(rows: readonly SheetRecord[]): HeaderColumn[] {
  const [upper = [], lower] = rows.map(({ cells }) => cells.map((cell) => cell.normalize("NFC").trim()));
  const width = Math.max(upper.length, lower?.length ?? 0);
  const columns: HeaderColumn[] = [];
  let above = "";
  for (let index = 0; index < width; index++) {
    const own = upper[index] ?? "";
    if (own !== "") above = own;
    const below = lower?.[index] ?? "";
    const parts = lower ? [own === "" && below !== "" ? above : own, below] : [own];
    const texts = parts.filter((part) => part !== "");
    if (texts.length === 0 && index > 0) continue;
    columns.push({ index, parts, text: texts.join(" / "), key: texts.map(foldHeaderText).join(" / ") });
  }
  return columns;
}

/** The distinct keys of the columns: what an export is recognised by. */
export function fingerprint(columns: readonly HeaderColumn[]): string[] {
  return [...new Set(columns.map(({ key }) => key))];
}
