/**
 * Plain reference for one pupil's year-9 result, independent of the SQL that it checks. Rules: MV-1…MV-6,
 * BE-1…BE-9. Slow and simple on purpose.
 */

export type Betyg = "A" | "B" | "C" | "D" | "E" | "F" | "-" | "";

export interface Grade {
  /** Skolverket's code; M1, M2 and ML may carry a language, "M2GER". */
  readonly amne: string;
  /** "-" = streck (no basis); "" = subject not read. */
  readonly betyg: Betyg;
}

export interface PupilResult {
  /** Points ×2 (MV-15). */
  readonly merit16x2: number;
  readonly merit17x2: number;
  readonly passedAny: boolean;
  readonly allaAmnen: boolean;
  readonly behorigYr: boolean;
  readonly behorigEs: boolean;
  readonly behorigEkSaHu: boolean;
  readonly behorigNaTe: boolean;
  /** Would be eligible for YR with this one subject. */
  readonly saknarBaraMa: boolean;
  readonly saknarBaraEn: boolean;
  readonly saknarBaraSv: boolean;
  /** Lacks two or three of SV/SVA, EN, MA, whatever else is passed. */
  readonly saknarMinstTvaAvKarn: boolean;
  /** Meets the IMV rule without being eligible for YR. */
  readonly imv: boolean;
}

const POINTS_X2: Readonly<Record<Exclude<Betyg, "">, number>> = {
  A: 40,
  B: 35,
  C: 30,
  D: 25,
  E: 20,
  F: 0,
  "-": 0,
};
const BEST_FIRST: readonly Betyg[] = ["A", "B", "C", "D", "E", "F", "-"];

interface Subject {
  readonly code: string;
  readonly betyg: Exclude<Betyg, "">;
  readonly pointsX2: number;
  readonly passed: boolean;
}

export function pupilResult(grades: readonly Grade[]): PupilResult {
  const subjects = subjectsRead(grades);
  const passed = new Set(subjects.filter((s) => s.passed).map((s) => s.code));
  const has = (...codes: string[]) => codes.every((code) => passed.has(code));
  const core = ["SV", "EN", "MA"].filter((code) => has(code)).length;
  const other = passed.size - core;
  const eligible = (total: number, ...codes: string[]) => core === 3 && has(...codes) && passed.size >= total;
  const behorigYr = eligible(8);
  const lacksOnly = (code: string) => core === 2 && !has(code) && other >= 5;
  return {
    ...merit(subjects),
    passedAny: passed.size > 0,
    allaAmnen: subjects.length > 0 && subjects.every((s) => s.passed),
    behorigYr,
    behorigEs: eligible(12),
    behorigEkSaHu: eligible(12, "GE", "HI", "RE", "SH"),
    behorigNaTe: eligible(12, "BI", "FY", "KE"),
    saknarBaraMa: lacksOnly("MA"),
    saknarBaraEn: lacksOnly("EN"),
    saknarBaraSv: lacksOnly("SV"),
    saknarMinstTvaAvKarn: core <= 1,
    imv: !behorigYr && has("SV") && ((core >= 2 && other >= 4) || (core === 3 && other >= 3)),
  };
}

function merit(subjects: readonly Subject[]): { merit16x2: number; merit17x2: number } {
  const sprakval = subjects
    .filter((s) => s.passed && s.code.startsWith("M2"))
    .toSorted((a, b) => b.pointsX2 - a.pointsX2)[0];
  const others = subjects.filter((s) => s !== sprakval);
  return {
    merit16x2: sumOfBest16(subjects),
    merit17x2: sumOfBest16(others) + (sprakval?.pointsX2 ?? 0),
  };
}

function sumOfBest16(subjects: readonly Subject[]): number {
  return subjects
    .map((s) => s.pointsX2)
    .toSorted((a, b) => b - a)
    .slice(0, 16)
    .reduce((sum, points) => sum + points, 0);
}

/** One entry a subject: SV and SVA become SV, with the better grade; subjects not read are gone. */
function subjectsRead(grades: readonly Grade[]): readonly Subject[] {
  const seen = new Set<string>();
  const best = new Map<string, Exclude<Betyg, "">>();
  for (const { amne, betyg } of grades) {
    if (seen.has(amne)) throw new Error(`duplicate subject: ${amne}`);
    seen.add(amne);
    if (betyg === "") continue;
    if (!(betyg in POINTS_X2)) throw new Error(`invalid betyg: ${betyg}`);
    const code = amne === "SVA" ? "SV" : amne;
    const before = best.get(code);
    if (before === undefined || BEST_FIRST.indexOf(betyg) < BEST_FIRST.indexOf(before)) best.set(code, betyg);
  }
  return [...best].map(([code, betyg]) => ({
    code,
    betyg,
    pointsX2: POINTS_X2[betyg],
    passed: POINTS_X2[betyg] > 0,
  }));
}
