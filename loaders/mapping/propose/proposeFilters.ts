import { foldName } from "../../intake/foldName.js";
import type { MappingContext } from "../mappingContext.js";
import { indicatorNamed } from "../mappingContext.js";
import type { Mapping } from "../mappingSchema.js";
import type { Dimension, TargetName } from "../mappingTargets.js";
import { groupNamed } from "../readDimension.js";
import { type Filter, TITLE } from "../readFilters.js";
import { readPeriod } from "../readPeriod.js";
import { dimensionNamed } from "./dimensionWords.js";
import { forTarget } from "./proposeLabels.js";

type Content = Omit<MappingContext, "file">;

const passing =
  /uttag|utskri|skapad|hamtad|genererad|rapportdatum|datum|kalla|lasar|period|termin|tid\b|(?<!\p{L})ar(?!\p{L})/u;

/** What each filter gives; one that gives nothing must keep its value, unless it tells when or whence. */
export function proposeFilters(
  filters: readonly Filter[],
  given: readonly Dimension[],
  target: TargetName,
  context: Content,
): Mapping["filter"] {
  const taken = new Set(given);
  const proposed = filters.map(({ name, value }) => {
    const dimension = name === TITLE ? undefined : dimensionNamed(name);
    const isTime = dimension === "tillfalle" && readPeriod(value) !== undefined;
    const ger = dimension && forTarget(isTime ? "period" : dimension, target);
    if (ger && ger !== "inget" && !taken.has(ger) && isReadable(ger, value, context)) {
      taken.add(ger);
      return { namn: name, ger, ska_vara: null };
    }
    const passes = name === TITLE || passing.test(foldName(name)) || readPeriod(value) !== undefined;
    return { namn: name, ger: "inget" as const, ska_vara: passes ? null : value };
  });
  const titleGives = target === "enkat_aggregat" ? "enkat" : "matt";
  if (taken.has(titleGives) || (target !== "enkat_aggregat" && target !== "resultat")) return proposed;
  return proposed.map((filter) => (filter.namn === TITLE ? { ...filter, ger: titleGives } : filter));
}

function isReadable(dimension: Dimension, value: string, { units, indicators }: Content): boolean {
  if (dimension === "period") return readPeriod(value) !== undefined;
  if (dimension === "enhet") return units.knows(value);
  if (dimension === "grupp" || dimension === "kon") return groupNamed(value) !== undefined;
  return (
    dimension !== "matt" ||
    indicators.length === 0 ||
    indicatorNamed(value, indicators) !== undefined ||
    value !== ""
  );
}
