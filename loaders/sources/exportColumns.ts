import { foldName } from "../intake/foldName.js";

/** One column of a Skolverket export: its name in the raw table, and the header texts it has gone under. */
export interface ExportColumn {
  readonly name: string;
  /** Matched against the folded header without spaces, hyphens and full stops. */
  readonly pattern: RegExp;
  /** As Skolverket writes it now, for messages. */
  readonly label: string;
  readonly optional?: boolean;
}

export interface HeaderMatch {
  /** Raw name → 0-based position, for the columns found once. */
  readonly positions: ReadonlyMap<string, number>;
  readonly missing: readonly ExportColumn[];
  readonly doubled: readonly ExportColumn[];
  /** Header texts no column asked for. */
  readonly unknown: readonly string[];
  /** Cells up to and including the last that is not empty. */
  readonly width: number;
}

/**
 * Skolverket's spellings drift ("Kommun-kod", "Kommunkod"): spaces, hyphens and full stops are not compared.
 */
export function foldHeader(text: string): string {
  return foldName(text).replace(/[\s.\-‐‑–]/g, "");
}

/**
 * Matches a header row with the columns by name. Never throws; what is wrong is in `missing` and `doubled`.
 */
export function matchExportHeader(cells: readonly string[], columns: readonly ExportColumn[]): HeaderMatch {
  const folded = cells.map(foldHeader);
  const positions = new Map<string, number>();
  const missing: ExportColumn[] = [];
  const doubled: ExportColumn[] = [];
  const used = new Set<number>();
  for (const column of columns) {
    const found = folded.flatMap((text, index) => (column.pattern.test(text) ? [index] : []));
    for (const index of found) used.add(index);
    const [position] = found;
    if (position === undefined) {
      if (!column.optional) missing.push(column);
    } else if (found.length > 1) doubled.push(column);
    else positions.set(column.name, position);
  }
  const unknown = cells
    .filter((text, index) => text.trim() !== "" && !used.has(index))
    .map((text) => text.trim());
  return { positions, missing, doubled, unknown, width: folded.findLastIndex((text) => text !== "") + 1 };
}
