import { swedishDate } from "../format/swedishDate.js";
import type { EditionInfo } from "./pageData.js";

/** "intern utgåva". */
export function editionName(edition: EditionInfo): string {
  return edition.edition === "intern" ? "intern utgåva" : "publik utgåva";
}

/** "Läsåret 2024/25 · intern utgåva · uppgifter kända 1 februari 2026". */
export function eyebrowText(edition: EditionInfo): string {
  return `Läsåret ${edition.lasar} · ${editionName(edition)} · uppgifter kända ${swedishDate(edition.asOf)}`;
}

/** Running head of printed pages. */
export function runningHead(edition: EditionInfo): string {
  return `${edition.municipality.name} · ${editionName(edition)} · uppgifter kända ${swedishDate(edition.asOf)}`;
}
