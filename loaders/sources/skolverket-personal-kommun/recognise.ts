import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { personalKommunContract } from "./schema.js";

/** By its two header rows: full-time posts and persons have the same columns. */
export function recognisePersonalKommun(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, personalKommunContract);
}
