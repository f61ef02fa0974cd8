import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** A list of groups with their members, written out with id and name. */
export function recogniseKoladaGroups(probe: FileProbe): Recognition | undefined {
  return hasKeys(probe, ["id", "title", "members", "member_id"]) ? { score: 1, reasons: [] } : undefined;
}
