import { foldName } from "../../intake/foldName.js";
import type { Dimension } from "../mappingTargets.js";

/** Header and filter names that usually say what stands beside or below them, folded. */
const words: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  elev_id: ["elev-id", "elevid", "elev_id", "elev id", "elevkod", "elev", "personnummer"],
  enhet: [
    "enhet",
    "enhetsnamn",
    "skola",
    "skolnamn",
    "skolenhet",
    "skolenhetskod",
    "enhetskod",
    "verksamhet",
    "namn",
  ],
  period: ["lasar", "ar", "termin", "period", "omgang", "matning", "manad", "mattillfalle", "tidpunkt"],
  tillfalle: ["tillfalle", "provtillfalle", "testperiod", "bedomningstillfalle"],
  grupp: ["kon", "grupp", "elevgrupp", "kategori", "urval"],
  arskurs: ["arskurs", "ak", "arskull"],
  amne: ["amne", "amneskod"],
  omrade: ["omrade", "delomrade", "testomrade", "formaga"],
  enkat: ["enkat", "undersokning", "formular"],
  fraga: ["fraga", "pastaende", "fragetext"],
  svar: ["svar", "svarsalternativ", "svarsval"],
  datum: ["datum", "bedomningsdatum", "bedomd"],
  matt: ["matt", "indikator", "nyckeltal", "matvarde"],
};

/** Names of columns whose cells are the value itself, in words. */
export const valueWords: readonly string[] = ["omdome", "amnesomdome", "bedomning", "niva", "legilexi-niva"];

/** LegiLexi's areas, which an export may have as columns (LL-4). */
export const readingAreas: readonly string[] = [
  "lasforkunskaper",
  "avkodning",
  "sprakforstaelse",
  "lasforstaelse",
];

export function dimensionNamed(text: string): Dimension | undefined {
  const folded = foldName(text);
  for (const [dimension, names] of Object.entries(words)) {
    if (names.includes(folded)) return dimension as Dimension;
  }
  return undefined;
}
