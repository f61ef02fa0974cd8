import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { npAk9KommunContract } from "./schema.js";

/** By its two header rows: the measure stands above, the sex below. Their order differs between years. */
export function recogniseNpAk9Kommun(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, npAk9KommunContract);
}
