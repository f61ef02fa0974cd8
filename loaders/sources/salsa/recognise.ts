import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys, isJson } from "../jsonList.js";
import type { Recognition } from "../source.js";

/**
 * A response of `all-schools/salsa`, for all schools or one; also the answer for an unknown unit, which is
 * `[null]`.
 */
export function recogniseSalsa(probe: FileProbe): Recognition | undefined {
  if (!isJson(probe)) return undefined;
  const full = hasKeys(probe, ["compulsorySchoolUnitSalsaMetricList"]);
  const bare = hasKeys(probe, ["schoolUnitCode", "salsaAverageGradesIn9thGradeActual"]);
  const unknownUnit = probe.headText?.replace(/\s/g, "") === "[null]";
  return full || bare || unknownUnit ? { score: 1, reasons: [] } : undefined;
}
