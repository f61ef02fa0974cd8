import type { Cohort } from "./makeWorld.js";

export interface GroupTotals {
  /** Everyone who left year 9, also those assessed in another way. */
  readonly elever: number;
  /** Those with grades in the A–F system: the denominator of the shares. */
  readonly medBetyg: number;
  /** Those with at least one passed grade: the denominator of the merit mean. */
  readonly medMerit: number;
  readonly merit2: number;
  readonly allaAmnen: number;
  readonly yr: number;
  readonly es: number;
  readonly eksahu: number;
  readonly nate: number;
}

export type Sex = "alla" | "F" | "P";

const shares = ["allaAmnen", "yr", "es", "eksahu", "nate"] as const;

/** Whole-number totals over some cohorts; every published value is made from these. */
export function groupTotals(cohorts: readonly Cohort[], sex: Sex = "alla"): GroupTotals {
  const totals = {
    elever: 0,
    medBetyg: 0,
    medMerit: 0,
    merit2: 0,
    allaAmnen: 0,
    yr: 0,
    es: 0,
    eksahu: 0,
    nate: 0,
  };
  for (const { unit, pupils } of cohorts) {
    for (const { kon, result } of pupils) {
      if (sex !== "alla" && kon !== sex) continue;
      totals.elever += 1;
      if (unit.utanBetyg) continue;
      totals.medBetyg += 1;
      if (result.nagotGodkant) {
        totals.medMerit += 1;
        totals.merit2 += result.merit2;
      }
      for (const share of shares) if (result[share]) totals[share] += 1;
    }
  }
  return totals;
}
