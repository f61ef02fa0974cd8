import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** A dataset in json-stat2: dimensions by id and size, and values. */
export function recognisePxwebJsonstat(probe: FileProbe): Recognition | undefined {
  return hasKeys(probe, ["id", "size", "dimension", "category"]) ? { score: 1, reasons: [] } : undefined;
}
