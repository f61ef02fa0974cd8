import { swedishList } from "../format/swedishList.js";
import type { ValueRow } from "../indicators/valueRow.js";
import type { SourceInfo } from "./pageData.js";
import { sourcesOf } from "./rowQueries.js";

/** Kinds of the municipality's own files (contract §3): a value from one of them is the municipality's calculation. */
const ownKinds = new Set([
  "betyg",
  "omdomen",
  "np",
  "franvaro",
  "enkat",
  "enkat_aggregat",
  "enkat_population",
  "gymnasium",
  "vux",
  "lasning",
  "resultat",
  "kartlagd_export",
]);

export type Origin = "own" | "published";

/** Whether a value is computed here from the municipality's own files or stands as a public source gave it. */
export function originOf(row: ValueRow, sources: readonly SourceInfo[]): Origin {
  return sourcesOf(row, sources).some((source) => ownKinds.has(source.source)) ? "own" : "published";
}

export function isOwnSource(source: SourceInfo): boolean {
  return ownKinds.has(source.source);
}

function sourceName(source: SourceInfo): string {
  return isOwnSource(source) ? `${source.label} (egen beräkning)` : source.label;
}

/** "Källor: A (egen beräkning), B och C" from the rows' sources; null when the page was given no sources. */
export function sourceSentence(rows: readonly ValueRow[], sources: readonly SourceInfo[]): string | null {
  const labels = [...new Set(rows.flatMap((row) => sourcesOf(row, sources).map(sourceName)))];
  if (labels.length === 0) return null;
  return `${labels.length === 1 ? "Källa" : "Källor"}: ${swedishList(labels)}`;
}
