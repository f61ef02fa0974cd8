/**
 * Plain reference for every indicator of grades: whole numbers of each unit, the municipality and each group, from
 * pupils' grades and without SQL or the product's registry. Rules: MV-1 … MV-9, BE-1 … BE-9, AK-1, AK-2.
 */
import { type Betyg, type Grade, pupilResult } from "./pupilResult.js";

export interface GradedPupil {
  readonly id: string;
  readonly enhet: string;
  readonly kon: "F" | "P";
  readonly arskurs: 6 | 9;
  /** End year of the läsår. */
  readonly lasarSlut: number;
  readonly anpassad?: boolean;
  readonly grades: readonly Grade[];
}

export interface WholeNumbers {
  readonly n: number;
  readonly numerator: number;
  readonly sumOfSquares: number;
}

const COMMON = ["SV", "SVA", "EN", "MA", "BI", "FY", "KE", "TK", "GE", "HI", "RE", "SH"];
const REST = ["M2", "ML", "BL", "HKK", "IDH", "MU", "SL"];
const POINTS_X2: Readonly<Record<string, number>> = { A: 40, B: 35, C: 30, D: 25, E: 20, F: 0, "-": 0 };
const LETTERS = ["A", "B", "C", "D", "E", "F", "-"] as const;

/** Subjects with indicators of their own. */
export const subjectsAk9 = [...COMMON, ...REST];
export const subjectsAk6 = [...COMMON, "NO", "SO", ...REST];

/** The grade in a subject, the best where two languages are read; undefined when it is not read. */
export function gradeIn(grades: readonly Grade[], amne: string): Betyg | undefined {
  const carriesLanguage = ["M2", "ML"].includes(amne);
  const found = grades
    .filter((grade) => (carriesLanguage ? grade.amne.slice(0, 2) : grade.amne) === amne)
    .map(({ betyg }) => betyg);
  return LETTERS.find((letter) => found.includes(letter));
}

/** Indicator id → what the pupil adds to the numerator; an indicator that does not count the pupil is not there. */
export function amounts(pupil: GradedPupil): Map<string, number> {
  const found = new Map<string, number>();
  const year = pupil.arskurs;
  const result = pupilResult(pupil.grades);
  if (year === 9) {
    if (result.passedAny) found.set("meritvarde_ak9", result.merit17x2);
    found.set("alla_amnen_ak9", Number(result.allaAmnen));
    found.set("behorighet_yr_ak9", Number(result.behorigYr));
    found.set("behorighet_es_ak9", Number(result.behorigEs));
    found.set("behorighet_eksahu_ak9", Number(result.behorigEkSaHu));
    found.set("behorighet_nate_ak9", Number(result.behorigNaTe));
  } else if (pupil.anpassad || pupil.grades.some(({ betyg }) => betyg !== "")) {
    found.set("alla_amnen_ak6", Number(result.allaAmnen));
  }
  for (const amne of year === 9 ? subjectsAk9 : subjectsAk6) {
    const betyg = gradeIn(pupil.grades, amne);
    if (betyg === undefined) continue;
    const x2 = POINTS_X2[betyg] ?? Number.NaN;
    found.set(`godkant_${amne.toLowerCase()}_ak${year}`, x2 > 0 ? 1 : 0);
    if (year === 9) found.set(`betygspoang_${amne.toLowerCase()}_ak9`, x2);
  }
  return found;
}

/** "indicator|läsår|unit|group" → whole numbers; the municipality under its code. Groups without pupils are not there. */
export function indicatorCells(
  pupils: readonly GradedPupil[],
  municipality: string,
): Map<string, WholeNumbers> {
  const cells = new Map<string, WholeNumbers>();
  for (const pupil of pupils) {
    for (const [id, amount] of amounts(pupil)) {
      for (const unit of [pupil.enhet, municipality]) {
        for (const group of ["alla", pupil.kon === "F" ? "flickor" : "pojkar"]) {
          const key = [id, pupil.lasarSlut, unit, group].join("|");
          const before = cells.get(key) ?? { n: 0, numerator: 0, sumOfSquares: 0 };
          cells.set(key, {
            n: before.n + 1,
            numerator: before.numerator + amount,
            sumOfSquares: before.sumOfSquares + amount * amount,
          });
        }
      }
    }
  }
  return cells;
}

/** "indicator|läsår|unit|betyg_x" → pupils with the grade and pupils who read the subject. Year 9. */
export function gradeCells(
  pupils: readonly GradedPupil[],
  municipality: string,
): Map<string, { readonly n: number; readonly antal: number }> {
  const cells = new Map<string, { n: number; antal: number }>();
  for (const amne of subjectsAk9) {
    for (const pupil of pupils.filter(({ arskurs }) => arskurs === 9)) {
      const betyg = gradeIn(pupil.grades, amne);
      if (betyg === undefined) continue;
      for (const unit of [pupil.enhet, municipality]) {
        for (const letter of LETTERS) {
          const group = letter === "-" ? "betyg_streck" : `betyg_${letter.toLowerCase()}`;
          const id = `betygsfordelning_${amne.toLowerCase()}_ak9`;
          const key = [id, pupil.lasarSlut, unit, group].join("|");
          const before = cells.get(key) ?? { n: 0, antal: 0 };
          cells.set(key, { n: before.n + 1, antal: before.antal + Number(letter === betyg) });
        }
      }
    }
  }
  return cells;
}
