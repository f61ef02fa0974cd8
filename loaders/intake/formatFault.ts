import type { Fault } from "./fault.js";
import { showText } from "./showText.js";

/**
 * One line for people: "betyg.csv rad 118, kolumn betyg: …". Parts that are missing are left out. Names are
 * escaped, since a file may be called anything; `value` is not printed beyond what the message itself says.
 */
export function formatFault(fault: Fault): string {
  const place = [
    fault.sheet === undefined ? undefined : `blad ${showText(fault.sheet)}`,
    fault.row === undefined ? undefined : `rad ${fault.row}`,
    fault.column === undefined ? undefined : `kolumn ${showText(fault.column)}`,
  ].filter((part) => part !== undefined);
  const where = [showText(fault.file), place.join(", ")].filter((part) => part !== "").join(" ");
  const message = fault.message.replace(/\s*[\r\n]+\s*/g, " ");
  return where === "" ? message : `${where}: ${message}`;
}
