import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** Responses of `school-units/{kod}/nestedsurveys/…`. */
export function recogniseSkolenkatenApi(probe: FileProbe): Recognition | undefined {
  const found = hasKeys(probe, ["schoolUnitCode", "semester", "questionSubject", "average"]);
  return found ? { score: 1, reasons: [] } : undefined;
}
