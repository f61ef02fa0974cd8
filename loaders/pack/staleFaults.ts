import { swedishList } from "../../src/format/swedishList.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { StaleNeed } from "../../src/pack/staleNeeds.js";
import { staleText } from "../../src/pack/staleText.js";
import type { Fault } from "../intake/fault.js";
import { sources } from "../sources/registry.js";

/** What is stale or missing for a meeting: a fault for each indicator, with what to take in (F29). */
export function staleFaults(needs: readonly StaleNeed[], title: string): Fault[] {
  return needs.map((need) => ({
    code: "inaktuell-uppgift",
    file: "arshjul.csv",
    column: "indikatorer",
    message: `${title} behöver ${need.id}. ${staleText(need)} Läs in en nyare fil: ${sourceNames(need.id)}.`,
  }));
}

/** The sources an indicator can come from, as they are named when a file is taken in. */
function sourceNames(id: string): string {
  const names = indicatorById(id).sources.map(
    (each) => sources.find((source) => source.id === each)?.label ?? each,
  );
  return swedishList(
    [...new Set(names)].map((name) => `»${name}«`),
    "eller",
  );
}
