import { foldName } from "../../intake/foldName.js";
import type { MappingContext } from "../mappingContext.js";
import { subjectCode } from "../mappingContext.js";
import type { Dimension, TargetName } from "../mappingTargets.js";
import { groupNamed } from "../readDimension.js";
import { readPeriod } from "../readPeriod.js";
import type { ColumnRoles } from "./columnRoles.js";
import { readingAreas } from "./dimensionWords.js";

/** Which standard format the table is, by what its columns are. */
export function proposeTarget(
  { labels, values }: ColumnRoles,
  subjects: MappingContext["subjects"],
): TargetName {
  const has = (dimension: Dimension) => labels.some((label) => label.dimension === dimension);
  const named = (test: (text: string) => boolean) => values.some(({ parts }) => parts.some(test));
  if (has("fraga")) return "enkat_aggregat";
  if (!has("elev_id")) return "resultat";
  if (has("omrade") || named((text) => readingAreas.includes(foldName(text)))) return "lasning";
  const isSubject = named((text) => text !== "" && subjectCode(text, subjects) !== undefined);
  return has("amne") || isSubject ? "omdomen" : "lasning";
}

/** What each header row says above the value columns. */
export function proposeHeaderRows(
  { values, labels }: ColumnRoles,
  target: TargetName,
  size: number,
  subjects: MappingContext["subjects"],
): Dimension[] {
  return Array.from({ length: size }, (_, at): Dimension => {
    const texts = values.map(({ parts }) => parts[at] ?? "").filter((text) => text !== "");
    const all = (test: (text: string) => boolean) => texts.length > 0 && texts.every(test);
    if (all((text) => readPeriod(text) !== undefined)) return "period";
    if (all((text) => groupNamed(text) !== undefined)) return target === "resultat" ? "grupp" : "kon";
    if (all((text) => readingAreas.includes(foldName(text)))) return "omrade";
    if (target === "omdomen" && all((text) => subjectCode(text, subjects) !== undefined)) return "amne";
    if (target === "enkat_aggregat" && !labels.some(({ dimension }) => dimension === "svar")) return "svar";
    return "matt";
  });
}
