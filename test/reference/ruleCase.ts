import type { Betyg, Grade, PupilResult } from "./pupilResult.js";

/** Rule cases as data, for the reference and for the SQL that must agree with it. */
export interface RuleCase {
  readonly id: string;
  /** Whole sentence, beginning with the rule's id: the title of the test. */
  readonly title: string;
  readonly grades: readonly Grade[];
  readonly expected: Partial<PupilResult>;
}

/** The sixteen common subjects; SVA stands in for SV. */
export const SIXTEEN = [
  "BI",
  "BL",
  "EN",
  "FY",
  "GE",
  "HI",
  "HKK",
  "IDH",
  "KE",
  "MA",
  "MU",
  "RE",
  "SH",
  "SL",
  "SV",
  "TK",
] as const;

/** "SV EN MA" with E, and single subjects otherwise: `grades("SV EN MA", "E", { MA: "F" })`. */
export function grades(
  subjects: string | readonly string[],
  betyg: Betyg,
  except: Readonly<Record<string, Betyg>> = {},
): readonly Grade[] {
  const codes = typeof subjects === "string" ? subjects.split(" ").filter(Boolean) : subjects;
  const all = new Map<string, Betyg>(codes.map((amne) => [amne, betyg]));
  for (const [amne, other] of Object.entries(except)) all.set(amne, other);
  return [...all].map(([amne, given]) => ({ amne, betyg: given }));
}

/** Expected merit16 and merit17, in points. */
export function points(merit16: number, merit17: number): Partial<PupilResult> {
  return { merit16x2: merit16 * 2, merit17x2: merit17 * 2 };
}
