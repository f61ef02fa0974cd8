import { periodOrder } from "../format/periodOrder.js";

/** The month a period ends, as a number of months: a survey round is its month, a läsår ends in June. */
function endMonth(period: string): number | null {
  const round = /^(\d{4})-(\d{2})$/.exec(period);
  if (round) return Number(round[1]) * 12 + Number(round[2]);
  const order = periodOrder(period);
  if (order === undefined) return null;
  const isAutumn = order % 2 === 1 || /^\d{4}\/\d{2} (ht|okt)/i.test(period);
  const year = /^\d{4}\/\d{2} (ht|okt)/i.test(period) ? order / 2 - 1 : Math.floor(order / 2);
  return year * 12 + (isAutumn ? 12 : 6);
}

/**
 * Whole months from the end of a period to a day ("2026-02-01"); 0 while it lasts, null for a period that is no time.
 * A calendar year counts as its spring, as Kolada's school results do (MV-11).
 */
export function periodAge(period: string, asOf: string): number | null {
  const end = endMonth(period);
  if (end === null) return null;
  return Math.max(0, Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - end);
}
