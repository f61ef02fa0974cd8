import { GROUP_OTHERS, type Group } from "../../src/indicators/valueRow.js";
import { type Grade, type PupilResult, pupilResult } from "./pupilResult.js";

export interface Pupil {
  readonly elev_id: string;
  readonly skolenhetskod: string;
  readonly kon: "F" | "P";
  readonly grades: readonly Grade[];
}

/** Whole numbers of one unit and group; every published value arises from these. */
export interface Cell {
  readonly unit: string;
  readonly group: Group;
  /** All who finished year 9 (MV-8). */
  readonly n_all: number;
  /** Those with at least one passed grade (MV-7). */
  readonly n_mean: number;
  readonly sumMerit17x2: number;
  readonly sumSquaresMerit17x2: number;
  readonly kAllaAmnen: number;
  readonly kYr: number;
  readonly kEs: number;
  readonly kEkSaHu: number;
  readonly kNaTe: number;
}

type Judged = Pupil & { readonly result: PupilResult };

/**
 * Cells of every unit (all, girls, boys, and the municipality's other schools) and of the municipality.
 * Groups without pupils have no cell. Ordered as units first appear.
 */
export function cells(pupils: readonly Pupil[], municipality: string): readonly Cell[] {
  const judged = pupils.map((pupil) => ({ ...pupil, result: pupilResult(pupil.grades) }));
  const units = [...new Set(pupils.map((pupil) => pupil.skolenhetskod))];
  return [
    ...units.flatMap((unit) => [
      ...byGroup(
        unit,
        judged.filter((pupil) => pupil.skolenhetskod === unit),
      ),
      ...cell(
        unit,
        GROUP_OTHERS,
        judged.filter((pupil) => pupil.skolenhetskod !== unit),
      ),
    ]),
    ...byGroup(municipality, judged),
  ];
}

function byGroup(unit: string, pupils: readonly Judged[]): readonly Cell[] {
  return [
    ...cell(unit, "alla", pupils),
    ...cell(
      unit,
      "flickor",
      pupils.filter((pupil) => pupil.kon === "F"),
    ),
    ...cell(
      unit,
      "pojkar",
      pupils.filter((pupil) => pupil.kon === "P"),
    ),
  ];
}

function cell(unit: string, group: Group, pupils: readonly Judged[]): readonly Cell[] {
  if (pupils.length === 0) return [];
  const results = pupils.map((pupil) => pupil.result);
  const inMean = results.filter((result) => result.passedAny);
  const count = (holds: (result: PupilResult) => boolean) => results.filter(holds).length;
  return [
    {
      unit,
      group,
      n_all: results.length,
      n_mean: inMean.length,
      sumMerit17x2: inMean.reduce((sum, result) => sum + result.merit17x2, 0),
      sumSquaresMerit17x2: inMean.reduce((sum, result) => sum + result.merit17x2 ** 2, 0),
      kAllaAmnen: count((result) => result.allaAmnen),
      kYr: count((result) => result.behorigYr),
      kEs: count((result) => result.behorigEs),
      kEkSaHu: count((result) => result.behorigEkSaHu),
      kNaTe: count((result) => result.behorigNaTe),
    },
  ];
}
