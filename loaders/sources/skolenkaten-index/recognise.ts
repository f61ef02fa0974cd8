import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** Lines with index values per school unit: {"skolenhetskod", "data": {"p", "e"}}. */
export function recogniseSkolenkatenIndex(probe: FileProbe): Recognition | undefined {
  return hasKeys(probe, ["skolenhetskod", "data", "trygg", "sem"]) ? { score: 1, reasons: [] } : undefined;
}
