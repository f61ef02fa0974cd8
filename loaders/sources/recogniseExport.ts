import type { FileProbe } from "../intake/fileProbe.js";
import { chooseTables } from "./chooseTables.js";
import { type ExportColumn, foldHeader, type HeaderMatch, matchExportHeader } from "./exportColumns.js";
import { tableHeads } from "./exportTables.js";
import type { Recognition } from "./source.js";

/** The header of an export, found by what stands in it: its place differs between reports and years. */
export interface FoundHeader {
  /** 0-based index among the records. */
  readonly index: number;
  readonly match: HeaderMatch;
}

/**
 * The record that has most of the columns, at least half of them, among the first 60; undefined without one.
 */
export function findExportHeader(
  records: readonly { readonly cells: readonly string[] }[],
  columns: readonly ExportColumn[],
): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  for (const [index, { cells }] of records.slice(0, 60).entries()) {
    const match = matchExportHeader(cells, columns);
    if (found(match) * 2 >= columns.length && (best === undefined || found(match) > found(best.match))) {
      best = { index, match };
    }
  }
  return best;
}

/**
 * Score 1 when every column is there once, in the text or on one sheet that is not hidden; otherwise the share found,
 * and a sentence for each that is not.
 */
export function recogniseExport(probe: FileProbe, columns: readonly ExportColumn[]): Recognition | undefined {
  const required = columns.filter((column) => !column.optional).length;
  const found = tableHeads(probe).flatMap((table) => {
    const header = findExportHeader(table.records, columns);
    if (header === undefined) return [];
    const { missing, doubled } = header.match;
    const score = (required - missing.length - doubled.length) / required;
    return [{ ...table, score, reasons: headerReasons(header.match) }];
  });
  const meeting = found.filter(({ reasons }) => reasons.length === 0);
  if (meeting.length > 0) {
    const { reasons } = chooseTables(meeting, false);
    return { score: reasons.length === 0 ? 1 : 0.99, reasons };
  }
  const [best] = found.sort((a, b) => b.score - a.score);
  return best === undefined ? undefined : { score: best.score, reasons: best.reasons };
}

/** Swedish sentences on columns that are missing or stand twice. */
export function headerReasons(match: HeaderMatch): string[] {
  const missing = match.missing.map((column) => `Saknad kolumn "${column.label}".`);
  const doubled = match.doubled.map(
    (column) =>
      `Kolumnen "${column.label}" finns flera gånger, som i uttag per kön. Välj uttaget för samtliga elever.`,
  );
  return [...missing, ...doubled];
}

/** Whether the record is a header row of the same export: every column found matches again. */
export function isSameHeader(cells: readonly string[], headerCells: readonly string[]): boolean {
  const width = headerCells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const [first, second] = headerCells;
  if (first === undefined || second === undefined || width < 2) return false;
  return headerCells
    .slice(0, width)
    .every((cell, index) => foldHeader(cells[index] ?? "") === foldHeader(cell));
}

function found(match: HeaderMatch): number {
  return match.positions.size + match.doubled.length;
}
