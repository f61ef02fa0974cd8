import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { avgangseleverSkolenhetContract } from "./schema.js";

/** By its two header rows; only the courses have a group header. */
export function recogniseAvgangseleverSkolenhet(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, avgangseleverSkolenhetContract);
}
