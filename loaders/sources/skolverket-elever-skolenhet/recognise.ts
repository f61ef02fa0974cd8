import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { eleverSkolenhetContract } from "./schema.js";

/** By the header alone: the report per kommun has the same title. */
export function recogniseEleverSkolenhet(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, eleverSkolenhetContract);
}
