import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** A list of municipalities and regions: a four-digit id, and type K or L. */
export function recogniseKoladaMunicipality(probe: FileProbe): Recognition | undefined {
  if (!hasKeys(probe, ["id", "title", "type"]) || hasKeys(probe, ["members"])) return undefined;
  return /"type"\s*:\s*"[KL]"/.test(probe.headText ?? "") ? { score: 1, reasons: [] } : undefined;
}
