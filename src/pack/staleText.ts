import { plural } from "../format/plural.js";
import { indicatorById } from "../indicators/registry.js";
import type { StaleNeed } from "./staleNeeds.js";

/** One stale or missing indicator in whole sentences, without what to do about it. */
export function staleText({ id, latest, age, allowed, rule }: StaleNeed): string {
  const { shortLabel } = indicatorById(id);
  if (latest === null) return `${shortLabel}: inga uppgifter är inlästa.`;
  if (age === null) return `${shortLabel}: hur gamla uppgifterna för ${latest} är går inte att säga.`;
  return (
    `${shortLabel}: de senaste uppgifterna, ${latest}, är ${plural(age, "månad", "månader")} gamla. ` +
    `Högst ${plural(allowed, "månad", "månader")} är tillåtet (${rule}).`
  );
}
