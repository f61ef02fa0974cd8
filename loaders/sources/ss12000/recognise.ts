import type { FileProbe } from "../../intake/fileProbe.js";
import { hasKeys } from "../jsonList.js";
import type { Recognition } from "../source.js";

/** Keys that only objects of SS 12000 have together; any of the lines is enough. */
const MARKS: readonly (readonly string[])[] = [
  ["id", "givenName", "familyName"],
  ["gradeValue", "student"],
  ["attendanceSum", "student"],
  ["attendanceMinutes", "student"],
  ["id", "organisationType"],
  ["id", "displayName", "schoolUnitCode"],
  ["id", "subjectDesignation"],
  ["id", "subjectName", "official"],
  ["id", "activityType"],
  ["id", "groupType"],
  ["id", "dutyRole"],
  ["data", "pageToken"],
];

/** Responses of an SS 12000:2020 interface, of one kind or many. */
export function recogniseSs12000(probe: FileProbe): Recognition | undefined {
  return MARKS.some((keys) => hasKeys(probe, keys)) ? { score: 1, reasons: [] } : undefined;
}
