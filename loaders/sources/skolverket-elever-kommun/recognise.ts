import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { eleverKommunContract } from "./schema.js";

/** By the header alone: the report per skolenhet has the same title. */
export function recogniseEleverKommun(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, eleverKommunContract);
}
