import type { QualityNote } from "../components/pageData.js";
import { sourcesOf } from "../components/rowQueries.js";
import { dialogueGroups } from "./dialogueGroups.js";
import type { PackContent } from "./packData.js";
import type { PackKind } from "./packKinds.js";
import { type PackMeasureInput, packMeasure } from "./packMeasure.js";
import { packPlans } from "./packPlans.js";
import { type Need, type StaleNeed, staleNeeds } from "./staleNeeds.js";
import { staleText } from "./staleText.js";

/** What the year cycle has for a pack: titles of its lines, and what they need, each once. */
export interface PackMeeting {
  readonly titles: readonly string[];
  readonly needs: readonly Need[];
}

export interface PackInput extends Omit<PackMeasureInput, "municipalityName"> {
  readonly kind: PackKind;
  readonly municipality: PackContent["municipality"];
  readonly asOf: string;
  readonly programVersion: string;
  readonly meeting: PackMeeting;
  readonly quality: readonly QualityNote[];
  /** Why stale figures are used all the same; null when they may not be. */
  readonly acceptStale: string | null;
}

/**
 * What a pack says (F34): the same rows and sentences for every form. Throws on stale figures that nobody has accepted;
 * whoever asks looks at `staleNeeds` before.
 */
export function packContent(input: PackInput): PackContent {
  const { kind, municipality, asOf, meeting, rows, units, sources } = input;
  const plan = packPlans[kind];
  const stale = staleNeeds(meeting.needs, rows, asOf);
  if (stale.length > 0 && input.acceptStale === null) {
    throw new Error(`stale indicators: ${stale.map(({ id }) => id).join(", ")}`);
  }
  const measures = meeting.needs.map(({ id }) =>
    packMeasure(id, { rows, units, sources, municipalityName: municipality.name }),
  );
  const shown = measures.flatMap(({ lines }) => lines);
  const used = new Set(shown.flatMap(({ row }) => sourcesOf(row, sources).map(({ id }) => id)));
  const names = [...new Set(shown.filter(({ level }) => level === "unit").map(({ name }) => name))];
  return {
    kind,
    title: plan.title,
    purpose: plan.purpose,
    municipality,
    asOf,
    programVersion: input.programVersion,
    meetings: meeting.titles,
    accepted: stale.length > 0 ? accepted(stale, input.acceptStale ?? "") : null,
    measures,
    groups: plan.isDialogue ? dialogueGroups(names) : [],
    sources: sources.filter(({ id }) => used.has(id)),
    quality: input.quality,
  };
}

function accepted(needs: readonly StaleNeed[], reason: string): PackContent["accepted"] {
  const text = `${needs.map(staleText).join(" ")} Uppgifterna används ändå: ${reason.trim().replace(/\.$/, "")}.`;
  return { reason, needs, sentence: { rule: "P-5", text } };
}
