import { isLasar } from "../format/lasar.js";

/** "läsåret 2024/25" for a läsår; a calendar year or a survey round as it stands. */
export function periodText(period: string): string {
  return isLasar(period) ? `läsåret ${period}` : period;
}

/** "24/25" beside an axis, where the century is plain from its neighbours. */
export function shortPeriod(period: string): string {
  return isLasar(period) ? period.slice(2) : period;
}
