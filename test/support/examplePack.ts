import { packMeeting } from "../../loaders/pack/packMeeting.js";
import { readPackEdition } from "../../loaders/pack/readPackEdition.js";
import { readYearCycle } from "../../loaders/publish/readYearCycle.js";
import { packContent } from "../../src/pack/packContent.js";
import type { PackContent } from "../../src/pack/packData.js";
import type { PackKind } from "../../src/pack/packKinds.js";
import type { ExampleBuild } from "./buildExample.js";

/** What a pack of the built example says; what is stale is accepted. */
export async function examplePack(example: ExampleBuild, kind: PackKind): Promise<PackContent> {
  const meeting = packMeeting(kind, await readYearCycle(example.workspace));
  if (!meeting) throw new Error(`no meeting: ${kind}`);
  const ids = new Set(meeting.needs.map(({ id }) => id));
  const { manifest, ...edition } = await readPackEdition(example.publik, ids);
  return packContent({ ...edition, ...manifest, kind, meeting, acceptStale: "Filen kommer i mars" });
}
