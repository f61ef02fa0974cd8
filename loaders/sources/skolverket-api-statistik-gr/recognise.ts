import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** Responses of `school-units/{kod}/statistics/gr`. */
export function recogniseSkolverketApiStatistikGr(probe: FileProbe): Recognition | undefined {
  const found = hasKeys(probe, ["schoolUnit", "valueType", "timePeriod", "averageGradesMeritRating9thGrade"]);
  return found ? { score: 1, reasons: [] } : undefined;
}
