import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** A list of measures, by keys only they have. */
export function recogniseKoladaKpi(probe: FileProbe): Recognition | undefined {
  if (!hasKeys(probe, ["id", "title", "is_divided_by_gender"])) return undefined;
  return { score: 1, reasons: [] };
}
