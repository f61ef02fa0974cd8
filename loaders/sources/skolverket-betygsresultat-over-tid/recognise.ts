import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { betygsresultatOverTidContract } from "./schema.js";

/** By the header alone, on any number of sheets. */
export function recogniseBetygsresultatOverTid(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, betygsresultatOverTidContract);
}
