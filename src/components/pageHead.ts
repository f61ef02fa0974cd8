import { swedishDate } from "../format/swedishDate.js";
import { editionName } from "./editionText.js";
import type { EditionInfo } from "./pageData.js";

export interface PageHead {
  readonly title: string;
  readonly description: string;
}

/** "Östra skolan 7–9 · Exempelbo · Nuläge" and a sentence for search results and shared links. Plain text. */
export function pageHead(name: string, edition: EditionInfo, about: string): PageHead {
  const place = edition.municipality.name;
  return {
    title: `${name} · ${place} · Nuläge`,
    description: `${about} ${place}, läsåret ${edition.lasar}, ${editionName(edition)}. Uppgifter kända ${swedishDate(edition.asOf)}.`,
  };
}
