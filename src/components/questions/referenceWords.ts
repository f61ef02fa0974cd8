import type { ProfileRow } from "../../analyses/analysisData.js";
import { swedishList } from "../../format/swedishList.js";

/** What the subjects are compared with, in words. */
export function referenceWords(rows: readonly ProfileRow[]): string {
  const kinds = new Set(rows.flatMap(({ reference }) => reference ?? []));
  const words = [
    ...(kinds.has("riket") ? ["Riket"] : []),
    ...(kinds.has("ovriga_kommunala_skolor") ? ["kommunens övriga skolor"] : []),
  ];
  return swedishList(words, "eller");
}
