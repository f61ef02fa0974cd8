import { eligibilityCases } from "./eligibilityCases.js";
import { meritCases, T2, T3, T8 } from "./meritCases.js";
import { type Betyg, type Grade, type PupilResult, pupilResult } from "./pupilResult.js";
import { type RuleCase, SIXTEEN } from "./ruleCase.js";

export { eligibilityCases } from "./eligibilityCases.js";
export { meritCases, T1, T2, T3, T8 } from "./meritCases.js";
export { grades, type RuleCase, SIXTEEN } from "./ruleCase.js";

/** t9: a unit of t2, t3 and t8 has a mean of 255,0 over two pupils and three pupils in the shares. */
export const T9 = {
  grades: [T2, T3, T8],
  expected: { n_all: 3, n_mean: 2, sumMerit17x2: 1020, sumSquaresMerit17x2: 340 ** 2 + 680 ** 2 },
} as const;

export const ruleCases: readonly RuleCase[] = [...meritCases, ...eligibilityCases];

/** Subjects for letters without subjects, as in the merit oracle: any but M2, never both SV and SVA. */
export const FREE_SUBJECTS = [...SIXTEEN, "DA", "JU", "TN", "MLARA", "M1SPA", "M1FRE"] as const;

/** Grades in letters ("ABF-"), and the språkval grade or "". */
export function fromLetters(letters: string, sprakval: string): readonly Grade[] {
  const read = [...letters].map((betyg, i) => ({ amne: FREE_SUBJECTS[i] ?? "", betyg: toBetyg(betyg) }));
  if (read.some(({ amne }) => amne === "")) throw new Error(`too many grades: ${letters}`);
  return sprakval === "" ? read : [...read, { amne: "M2GER", betyg: toBetyg(sprakval) }];
}

export function resultFromLetters(letters: string, sprakval: string): PupilResult {
  return pupilResult(fromLetters(letters, sprakval));
}

function toBetyg(text: string): Betyg {
  const found = (["A", "B", "C", "D", "E", "F", "-", ""] as const).find((betyg) => betyg === text);
  if (found === undefined) throw new Error(`invalid betyg: ${text}`);
  return found;
}
