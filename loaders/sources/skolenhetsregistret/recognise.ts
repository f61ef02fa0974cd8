import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** Responses of `v2/school-units` and `v2/school-units/{kod}`: type "schoolunit". */
export function recogniseSkolenhetsregistret(probe: FileProbe): Recognition | undefined {
  if (!hasKeys(probe, ["data", "type", "attributes"])) return undefined;
  return /"type"\s*:\s*"schoolunit"/i.test(probe.headText ?? "") ? { score: 1, reasons: [] } : undefined;
}
