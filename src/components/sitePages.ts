import type { Skolform } from "../indicators/defineIndicator.js";

export type PageId =
  | "laget"
  | "jamfor"
  | "monster"
  | "orsaker"
  | "problem"
  | "utforska"
  | "arshjul"
  | "insatser"
  | "kvalitet"
  | "enheter"
  | "metod"
  | "tillganglighet";

/** Pages in the navigation, in reading order. Paths are relative to the site's root. */
export const sitePages: readonly { readonly id: PageId; readonly path: string; readonly label: string }[] = [
  { id: "laget", path: "", label: "Läget" },
  { id: "jamfor", path: "jamfor.html", label: "Jämför" },
  { id: "monster", path: "leta-monster.html", label: "Leta mönster" },
  { id: "orsaker", path: "hitta-orsaker.html", label: "Hitta orsaker" },
  { id: "problem", path: "problematisera.html", label: "Problematisera" },
  { id: "utforska", path: "utforska.html", label: "Utforska" },
  { id: "arshjul", path: "arshjul.html", label: "Årshjul" },
  { id: "insatser", path: "insatser.html", label: "Insatser" },
  { id: "kvalitet", path: "kvalitetsarbete.html", label: "Kvalitetsarbetet" },
  { id: "enheter", path: "enheter.html", label: "Enheter" },
  { id: "metod", path: "metod.html", label: "Metod och källor" },
];

/** Path of a school form's page. */
export function skolformPath(skolform: Skolform): string {
  return `skolform/${skolform}.html`;
}

/** Path of a unit's page. */
export function unitPath(unitId: string): string {
  return `enhet/${unitId}.html`;
}
