import type { FileProbe } from "../intake/probeFile.js";
import { type ExportColumn, foldHeader, type HeaderMatch, matchExportHeader } from "./exportColumns.js";
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
 * Score 1 when every column is there once; otherwise the share found, and a sentence for each that is not.
 */
export function recogniseExport(probe: FileProbe, columns: readonly ExportColumn[]): Recognition | undefined {
  if (probe.media !== "text" || probe.head === undefined) return undefined;
  const header = findExportHeader(probe.head, columns);
  if (header === undefined) return undefined;
  const { missing, doubled } = header.match;
  const reasons = headerReasons(header.match);
  const required = columns.filter((column) => !column.optional).length;
  return { score: (required - missing.length - doubled.length) / required, reasons };
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
