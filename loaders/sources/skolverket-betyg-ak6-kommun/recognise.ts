import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseWideExport } from "../recogniseWideExport.js";
import type { Recognition } from "../source.js";
import { betygAk6KommunContract } from "./schema.js";

/** By the header alone: all pupils have one header row, girls and boys two. */
export function recogniseBetygAk6Kommun(probe: FileProbe): Recognition | undefined {
  return recogniseWideExport(probe, betygAk6KommunContract);
}
