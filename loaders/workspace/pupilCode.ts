import { createHash } from "node:crypto";
import type { PupilKey } from "./pupilKey.js";

/**
 * The keyed code of one pupil's id: the same as `bulk/sql/code_pupils.sql` gives, for files that are read
 * record by record. `centuryPivot`: last two digits of the current year.
 */
export function pupilCode(key: PupilKey, centuryPivot: number, id: string): string {
  const inner = createHash("sha256")
    .update(key.innerPad)
    .update(`elev:${identity(id, centuryPivot)}`)
    .digest();
  return createHash("sha256").update(key.outerPad).update(inner).digest("hex");
}

/** A personnummer gets one form, twelve digits, so that 10 and 12 digits give the same pupil. */
function identity(id: string, centuryPivot: number): string {
  const text = id.trim();
  const digits = text.replace(/[-+ ]/g, "");
  if (/^\d{8}[- ]?\d{4}$/.test(text)) return digits;
  if (!/^\d{6}[-+ ]?\d{4}$/.test(text)) return text.normalize("NFC");
  const isRecent = Number(digits.slice(0, 2)) <= centuryPivot && !text.includes("+");
  return `${isRecent ? "20" : "19"}${digits}`;
}
