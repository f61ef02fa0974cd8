import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { amnesbetygOverTidContract } from "./schema.js";

/** By the header alone: the subject stands under the name of the measure, and every läsår is a column. */
export function recogniseAmnesbetygOverTid(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, amnesbetygOverTidContract);
}
