import type { FileProbe } from "../../intake/fileProbe.js";
import { recogniseExport } from "../recogniseExport.js";
import type { Recognition } from "../source.js";
import { behorighetContract } from "./schema.js";

/** By the header alone; its title varies between years. */
export function recogniseBehorighet(probe: FileProbe): Recognition | undefined {
  return recogniseExport(probe, behorighetContract.columns);
}
