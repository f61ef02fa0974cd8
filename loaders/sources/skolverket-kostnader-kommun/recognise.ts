import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { kostnaderKommunContract } from "./schema.js";

/** By the header alone; grundskola and gymnasieskola have the same, and are told apart by the title. */
export function recogniseKostnaderKommun(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, kostnaderKommunContract);
}
