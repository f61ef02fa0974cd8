import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseExport } from "../recogniseExport.js";
import type { Recognition } from "../source.js";
import { slutbetygKommunContract } from "./schema.js";

/** By the header alone: report 138 (kommun) and 139 (skolenhet) have the same title. */
export function recogniseSlutbetygKommun(probe: FileProbe): Recognition | undefined {
  return recogniseExport(probe, slutbetygKommunContract.columns);
}
