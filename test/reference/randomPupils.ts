import fc from "fast-check";
import type { GradedPupil } from "./gradeIndicators.js";
import type { Betyg, Grade } from "./pupilResult.js";

const subjects =
  "BI BL EN FY GE HI HKK IDH KE MA MU RE SH SL SV SVA TK M2GER M2SPA M1FRE MLARA MLSOM DA NO SO".split(" ");
const letters: readonly Betyg[] = ["A", "B", "C", "D", "E", "F", "-", ""];

/** Any subjects with any grades, F, streck and unread subjects included. */
export const randomGrades: fc.Arbitrary<readonly Grade[]> = fc
  .subarray(subjects, { minLength: 1 })
  .chain((read) =>
    fc.tuple(...read.map((amne) => fc.constantFrom(...letters).map((betyg): Grade => ({ amne, betyg })))),
  );

/** Grades of a pupil who passes most of them, so that eligibility and near misses occur. */
const likelyGrades: fc.Arbitrary<readonly Grade[]> = fc
  .subarray(subjects, { minLength: 9 })
  .chain((read) =>
    fc.tuple(
      ...read.map((amne) =>
        fc
          .constantFrom<Betyg[]>("A", "B", "C", "D", "E", "E", "E", "F", "-", "")
          .map((betyg) => ({ amne, betyg })),
      ),
    ),
  );

/** A municipality: up to six units with pupils of years 6 and 9 over two läsår, some of whom are there in both. */
export const randomMunicipality: fc.Arbitrary<readonly GradedPupil[]> = fc
  .array(
    fc.record({
      enhet: fc.integer({ min: 10000000, max: 10000005 }).map(String),
      kon: fc.constantFrom("F" as const, "P" as const),
      arskurs: fc.constantFrom(6 as const, 9 as const),
      lasarSlut: fc.constantFrom(2022, 2025),
      anpassad: fc.boolean(),
      grades: fc.oneof(randomGrades, likelyGrades, likelyGrades),
    }),
    { minLength: 1, maxLength: 90 },
  )
  .map((pupils) => pupils.map((pupil, at) => ({ ...pupil, id: `elev-${at}` })));
