import type { Betyg, Pupil } from "./drawPupil.js";

export interface PupilResult {
  /** Merit value for 17 subjects × 2, a whole number (MV-15). */
  readonly merit2: number;
  readonly nagotGodkant: boolean;
  readonly allaAmnen: boolean;
  readonly yr: boolean;
  readonly es: boolean;
  readonly eksahu: boolean;
  readonly nate: boolean;
}

const dubbelpoang: Readonly<Record<Betyg, number>> = {
  A: 40,
  B: 35,
  C: 30,
  D: 25,
  E: 20,
  F: 0,
  "-": 0,
  "": 0,
};

/** Merit value, all subjects and eligibility of one pupil (domain rules MV-1…7, BE-1…9). */
export function pupilResult(pupil: Pupil): PupilResult {
  const lasta = pupil.betyg.filter(({ betyg }) => betyg !== "");
  const godkanda = new Set(lasta.filter(({ betyg }) => dubbelpoang[betyg] > 0).map(({ amne }) => amne));
  const m2 = lasta.find(({ amne, betyg }) => amne.startsWith("M2") && dubbelpoang[betyg] > 0);
  const sexton = lasta
    .filter((rad) => rad !== m2)
    .map(({ betyg }) => dubbelpoang[betyg])
    .sort((a, b) => b - a)
    .slice(0, 16)
    .reduce((sum, value) => sum + value, 0);

  const has = (...koder: readonly string[]) => koder.every((kod) => godkanda.has(kod));
  const svenska = has("SV") || has("SVA");
  const karna = svenska && has("EN", "MA");
  const ovriga = [...godkanda].filter((kod) => !["SV", "SVA", "EN", "MA"].includes(kod)).length;
  return {
    merit2: sexton + (m2 ? dubbelpoang[m2.betyg] : 0),
    nagotGodkant: godkanda.size > 0,
    allaAmnen: lasta.length > 0 && godkanda.size === lasta.length,
    yr: karna && ovriga >= 5,
    es: karna && ovriga >= 9,
    eksahu: karna && ovriga >= 9 && has("GE", "HI", "RE", "SH"),
    nate: karna && ovriga >= 9 && has("BI", "FY", "KE"),
  };
}
