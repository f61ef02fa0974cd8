import type { FileProbe } from "../../intake/probe-file.js";
import { recogniseExport } from "../recognise-export.js";
import type { Recognition } from "../source.js";
import { behorighetContract } from "./schema.js";

/** By the header alone; its title varies between years. */
export function recogniseBehorighet(probe: FileProbe): Recognition | undefined {
  return recogniseExport(probe, behorighetContract.columns);
}
