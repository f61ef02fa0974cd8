import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** Pages of `compact-school-units` and `school-units`, and responses of `school-units/{kod}`. */
export function recogniseSkolverketApiSkolenheter(probe: FileProbe): Recognition | undefined {
  const found =
    hasKeys(probe, ["compactSchoolUnits"]) ||
    hasKeys(probe, ["listedSchoolUnits"]) ||
    hasKeys(probe, ["code", "name", "geographicalAreaCode", "principalOrganizerType"]);
  return found ? { score: 1, reasons: [] } : undefined;
}
