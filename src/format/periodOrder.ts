const LASAR = /^(\d{4})\/\d{2}/;
const TERM = /^([HV])T(\d{2})$/;
const YEAR = /^(\d{4})(?:-(\d{2}))?/;
const JULY = 7;

/**
 * Where a period of any kind stands in time, in half-years: a läsår and its spring at the year it ends, autumn half a
 * step later, a survey round by its month. As `period_plats` in the warehouse orders them. Undefined for other words.
 */
export function periodOrder(period: string): number | undefined {
  const lasar = LASAR.exec(period);
  if (lasar) return (Number(lasar[1]) + 1) * 2;
  const term = TERM.exec(period);
  if (term) return (2000 + Number(term[2])) * 2 + (term[1] === "H" ? 1 : 0);
  const year = YEAR.exec(period);
  if (year) return Number(year[1]) * 2 + (Number(year[2] ?? 1) >= JULY ? 1 : 0);
  return undefined;
}
