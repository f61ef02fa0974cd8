/**
 * Plain reference for the indicators of starting cohorts: whole numbers of each unit, the municipality and each group,
 * without SQL or the product's registry. Rules: GY-4, GY-11, GY-15.
 */
export interface Beginner {
  readonly startar: number;
  readonly id: string;
  readonly enhet: string;
  readonly program: string;
  readonly kon: "F" | "P";
  /** Undefined while it is not known. */
  readonly efter3: boolean | undefined;
  readonly efter4: boolean | undefined;
  readonly studiebevis: boolean | undefined;
}

export interface CohortNumbers {
  readonly n: number;
  readonly numerator: number;
}

const kinds = [
  { id: "examen_3ar_np", years: 3, counts: isNational, outcome: (each: Beginner) => each.efter3 },
  { id: "studiebevis_np", years: 3, counts: isNational, outcome: onlyStudiebevis },
  { id: "examen_4ar_alla", years: 4, counts: () => true, outcome: (each: Beginner) => each.efter4 },
] as const;

function isNational({ program }: Beginner): boolean {
  return !program.startsWith("IM");
}

function onlyStudiebevis({ efter3, studiebevis }: Beginner): boolean | undefined {
  if (efter3 === undefined) return undefined;
  return efter3 ? false : studiebevis;
}

/** "indicator|year|unit|group" → whole numbers; the municipality under its code. Later beginnings come later. */
export function gymnasiumCells(
  beginners: readonly Beginner[],
  municipality: string,
): Map<string, CohortNumbers> {
  const first = new Map<string, Beginner>();
  for (const each of [...beginners].sort((a, b) => b.startar - a.startar)) first.set(each.id, each);
  const cells = new Map<string, CohortNumbers>();
  for (const { id, years, counts, outcome } of kinds) {
    for (const startar of new Set(beginners.map((each) => each.startar))) {
      const cohort = [...first.values()].filter((each) => each.startar === startar && counts(each));
      if (cohort.some((each) => outcome(each) === undefined)) continue;
      for (const each of cohort) {
        for (const unit of [each.enhet, municipality]) {
          for (const group of ["alla", each.kon === "F" ? "flickor" : "pojkar"]) {
            const key = [id, startar + years, unit, group].join("|");
            const { n, numerator } = cells.get(key) ?? { n: 0, numerator: 0 };
            cells.set(key, { n: n + 1, numerator: numerator + Number(outcome(each)) });
          }
        }
      }
    }
  }
  return cells;
}
