import type { Indicator } from "../indicators/defineIndicator.js";

/**
 * The published rules of how old a figure may be at a meeting, in whole months from the end of its period. A line of
 * the year cycle may say otherwise (`hogsta_alder`).
 */
export const maxAges = [
  { id: "Å-1", months: 15, text: "Slutbetyg, betyg i årskurs 6 och nationella prov: högst 15 månader." },
  {
    id: "Å-2",
    months: 8,
    text: "Frånvaro, enkäter och omdömen som tas flera gånger om året: högst 8 månader.",
  },
  { id: "Å-3", months: 15, text: "Läsning och uppgifter om elevernas bakgrund: högst 15 månader." },
  { id: "Å-4", months: 20, text: "Gymnasieskolans och vuxenutbildningens resultat: högst 20 månader." },
  { id: "Å-5", months: 27, text: "Andra uppgifter ur offentliga källor: högst 27 månader." },
] as const;

export type MaxAge = (typeof maxAges)[number];

const byFamily: Readonly<Record<NonNullable<Indicator["fromRecords"]>["family"], MaxAge["id"]>> = {
  np: "Å-1",
  enkat: "Å-2",
  franvaro: "Å-2",
  omdomen: "Å-2",
  lasning: "Å-3",
  bakgrund: "Å-3",
  gymnasium: "Å-4",
  vux: "Å-4",
};

/** The rule for one indicator. */
export function maxAgeOf(indicator: Indicator): MaxAge {
  const own = indicator.fromGrades ? "Å-1" : indicator.fromRecords && byFamily[indicator.fromRecords.family];
  const found = maxAges.find(({ id }) => id === (own ?? "Å-5"));
  if (!found) throw new Error(`no rule of age: ${indicator.id}`);
  return found;
}
