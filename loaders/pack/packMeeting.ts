import type { PackMeeting } from "../../src/pack/packContent.js";
import type { PackKind } from "../../src/pack/packKinds.js";
import { packPlans } from "../../src/pack/packPlans.js";
import type { YearPlan } from "../publish/readYearCycle.js";

/** The year cycle's lines of a pack, and what they need; null when it has no line, or its lines need nothing. */
export function packMeeting(kind: PackKind, year: readonly YearPlan[]): PackMeeting | null {
  const { inTitle } = packPlans[kind];
  const lines = year.filter(
    (entry) => entry.kind !== "matning" && entry.title.toLocaleLowerCase("sv").includes(inTitle),
  );
  const ids = [...new Set(lines.flatMap(({ indicators }) => indicators))];
  if (ids.length === 0) return null;
  const needs = ids.map((id) => {
    const own = lines.filter((line) => line.indicators.includes(id)).flatMap(({ maxAge }) => maxAge ?? []);
    return { id, maxAge: own.length === 0 ? null : Math.min(...own) };
  });
  return { titles: [...new Set(lines.map(({ title }) => title))], needs };
}
