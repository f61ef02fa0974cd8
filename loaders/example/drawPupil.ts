import type { RandomStream } from "./randomStream.js";

export type Betyg = "A" | "B" | "C" | "D" | "E" | "F" | "-" | "";

export interface Pupil {
  readonly kon: "F" | "P";
  readonly nyinvandrad: boolean;
  readonly anpassadStudiegang: boolean;
  readonly betyg: readonly { readonly amne: string; readonly betyg: Betyg; readonly sprakval: boolean }[];
}

export interface UnitYear {
  readonly utbildning: number;
  readonly nyinvandrade: number;
  /** School effect and drift of the year together. */
  readonly niva: number;
}

/** Subject → easier (+) or harder (−) in standard deviations, and the girls' lead beyond the general one. */
const amnen: Readonly<Record<string, readonly [latthet: number, flickor: number]>> = {
  BL: [0.3, 0.2],
  EN: [0.03, -0.15],
  HKK: [0.22, 0.12],
  IDH: [0.28, -0.2],
  MA: [-0.24, -0.1],
  MU: [0.26, 0.05],
  BI: [0.0, 0.0],
  FY: [-0.15, -0.1],
  KE: [-0.17, -0.02],
  GE: [0.03, -0.04],
  HI: [0.02, -0.04],
  RE: [0.05, 0.08],
  SH: [0.06, -0.02],
  SL: [0.32, 0.1],
  TK: [0.05, -0.04],
};
const gransvarden: readonly (readonly [number, Betyg])[] = [
  [1.15, "A"],
  [0.66, "B"],
  [0.03, "C"],
  [-0.48, "D"],
  [-1.55, "E"],
];
const sprak = ["M2SPA", "M2FRA", "M2GER"] as const;
const modersmal = ["MLARA", "MLSOM", "MLPOL", "MLENG", "MLFIN"] as const;
const bortvalda = ["TK", "KE", "FY", "GE", "RE", "HKK"] as const;

/** One year-9 pupil: latent ability, then a grade in each subject read. */
export function drawPupil(random: RandomStream, unit: UnitYear): Pupil {
  const kon = random.chance(0.485) ? "F" : "P";
  const nyinvandrad = random.chance(unit.nyinvandrade);
  const sva = nyinvandrad || random.chance(0.05);
  const franvarande = random.chance(0.05);
  const utanBetyg = random.chance(nyinvandrad ? 0.05 : 0.003);
  const anpassadStudiegang = !nyinvandrad && random.chance(0.011);
  const formaga =
    1.1 * (unit.utbildning - 2.25) +
    unit.niva +
    (kon === "F" ? 0.21 : -0.21) -
    (nyinvandrad ? 1.3 : sva ? 0.3 : 0) -
    (franvarande ? 0.7 : 0) -
    (anpassadStudiegang ? 0.9 : 0) +
    0.74 * random.normal();

  function grade(amne: string): Betyg {
    const [latthet, flickor] = amnen[amne] ?? [0, 0];
    const matt = 0.9 * formaga + 0.48 * random.normal() + latthet + (kon === "F" ? flickor : -flickor) / 2;
    if (random.chance(franvarande ? 0.27 : 0.001)) return "-";
    if (utanBetyg) return "F";
    return gransvarden.find(([grans]) => matt >= grans)?.[1] ?? "F";
  }

  const laserSprak =
    !nyinvandrad &&
    !anpassadStudiegang &&
    random.chance(sva ? 0.5 : 0.77 + 0.1 * Math.max(-1, Math.min(1, formaga)));
  const laserModersmal = random.chance(sva ? 0.4 : 0.04);
  const svenska = sva ? "SVA" : "SV";
  const bort = anpassadStudiegang ? 3 + random.weighted([1, 1, 1]) : 0;
  const borta = new Set<string>(bortvalda.slice(0, bort));

  const lasta: string[] = [...Object.keys(amnen), svenska];
  if (laserSprak) lasta.push(sprak[random.weighted([6, 2, 2])] ?? "M2SPA");
  if (random.chance(0.006)) lasta.push("M1ITA");
  if (laserModersmal) lasta.push(modersmal[random.weighted([4, 2, 2, 2, 1])] ?? "MLARA");
  const iStallet = laserSprak ? "" : random.chance(0.6) ? svenska : "EN";
  const betyg = lasta.sort().map((amne) => ({
    amne,
    betyg: borta.has(amne) ? ("" as const) : grade(amne),
    sprakval: amne === iStallet,
  }));
  return { kon, nyinvandrad, anpassadStudiegang, betyg };
}
