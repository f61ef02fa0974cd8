import { drawPupil, type Pupil } from "./drawPupil.js";
import { type PupilResult, pupilResult } from "./pupilResult.js";
import { type RandomStream, randomStream } from "./randomStream.js";
import { type YearNineUnit, yearNineUnits } from "./yearNineUnits.js";

export interface Cohort {
  readonly unit: YearNineUnit;
  readonly lasar: string;
  readonly utbildning: number;
  readonly pupils: readonly (Pupil & { readonly id: string; readonly result: PupilResult })[];
}

export interface World {
  /** Oldest first, e.g. "2020/21" … "2024/25". */
  readonly lasar: readonly string[];
  readonly cohorts: readonly Cohort[];
}

export interface WorldOptions {
  readonly seed: number;
  readonly lasar: number;
  readonly pupils: number;
}

const sistaAr = 2025;
const standardantal = 450;
/** Level of the year group against the others, the latest first. */
const drift = [0.0, -0.03, 0.0, 0.02, 0.04];

/** Everything the files are written from: year groups with pupils, by unit and läsår. */
export function makeWorld({ seed, lasar, pupils }: WorldOptions): World {
  const ar = Array.from({ length: lasar }, (_, index) => sistaAr - lasar + 1 + index);
  const cohorts = ar.flatMap((slutar) => {
    let nummer = 0;
    return yearNineUnits.map((unit) => {
      const random = randomStream(seed, unit.kod, String(slutar));
      const antal = cohortSize(random, unit, sistaAr - slutar, pupils / standardantal);
      const utbildning = unit.utbildning + 0.03 * random.normal();
      const niva = unit.effekt + (drift[(sistaAr - slutar) % drift.length] ?? 0) + 0.05 * random.normal();
      const members = Array.from({ length: antal }, () => {
        const pupil = drawPupil(random, { utbildning, nyinvandrade: unit.nyinvandrade, niva });
        nummer += 1;
        const id = `ex-${slutar}-${String(nummer).padStart(4, "0")}`;
        return { ...pupil, id, result: pupilResult(pupil) };
      });
      return { unit, lasar: lasarText(slutar), utbildning, pupils: members };
    });
  });
  return { lasar: ar.map(lasarText), cohorts };
}

function cohortSize(random: RandomStream, unit: YearNineUnit, yearsBack: number, scale: number): number {
  if (typeof unit.storlek !== "number") return unit.storlek[yearsBack % unit.storlek.length] ?? 0;
  const variation = Math.max(-2, Math.min(2, random.normal()));
  return Math.max(10, Math.round(unit.storlek * scale * (1 + 0.07 * variation)));
}

function lasarText(slutar: number): string {
  return `${slutar - 1}/${String(slutar).slice(2)}`;
}
