import { formatLasar, parseLasar } from "../../format/lasar.js";

/** Why nothing is shown of the same pupils. */
export const NO_COHORTS =
  "Samma elever kan inte följas: betyg i årskurs 6 och, tre läsår senare, i årskurs 9 är inte inlästa.";

/** "2021/22" for the year 6 of a cohort that was in year 9 in 2024/25. */
export function sixthYear(period: string): string {
  return formatLasar(parseLasar(period) - 3);
}
