import { join } from "node:path";
import { packKinds } from "../../src/pack/packKinds.js";
import { packPlans } from "../../src/pack/packPlans.js";
import { staleNeeds } from "../../src/pack/staleNeeds.js";
import type { Fault } from "../intake/fault.js";
import { readYearCycle } from "../publish/readYearCycle.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { packMeeting } from "./packMeeting.js";
import { readPackEdition } from "./readPackEdition.js";
import { staleFaults } from "./staleFaults.js";

/** What each pack of the year cycle lacks in the built public edition: a fault for each stale or missing indicator (F29). */
export async function checkPacks(
  workspace: Workspace,
): Promise<{ readonly packs: number; readonly faults: Fault[] }> {
  const year = await readYearCycle(workspace.dir);
  const meetings = packKinds.flatMap((kind) => {
    const meeting = packMeeting(kind, year);
    return meeting ? [{ kind, meeting }] : [];
  });
  const ids = new Set(meetings.flatMap(({ meeting }) => meeting.needs.map(({ id }) => id)));
  const { rows, manifest } = await readPackEdition(join(workspace.published, "publik"), ids);
  const faults = meetings.flatMap(({ kind, meeting }) =>
    staleFaults(staleNeeds(meeting.needs, rows, manifest.asOf), packPlans[kind].title),
  );
  return { packs: meetings.length, faults };
}
