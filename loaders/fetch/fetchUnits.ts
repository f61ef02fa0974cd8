import { fetchFault } from "./fetchFault.js";
import { unitsPageShape } from "./skolverketShapes.js";
import type { Snapshot } from "./snapshot.js";
import type { SourceClient } from "./sourceClient.js";

const pageSize = 50;

export interface ListedUnit {
  readonly code: string;
  /** Codes of school forms: "fsk", "gr", "gy" … */
  readonly schooling: readonly string[];
}

/**
 * Every school unit in the municipality, page by page. `compact-school-units` is not used: it ignores the municipality
 * and gives all of the country's units. Throws DataFaults when the list is not the municipality's, or not whole.
 */
export async function fetchUnits(
  client: SourceClient,
  municipality: string,
): Promise<{ units: readonly ListedUnit[]; pages: readonly Snapshot[] }> {
  const units = new Map<string, ListedUnit>();
  const pages: Snapshot[] = [];
  for (let number = 0; ; number += 1) {
    const url = client.address.at(
      `/planned-educations/v4/school-units?page=${number}&size=${pageSize}&geographicalAreaCode=${municipality}`,
    );
    if (number >= client.pages)
      throw fetchFault("for-manga-sidor", url, `Listan har fler än ${client.pages} sidor.`);
    const found = await client.get(url, unitsPageShape);
    const { _embedded, page } = found.data.body;
    const listed = _embedded?.listedSchoolUnits ?? [];
    if (
      listed.some(({ geographicalAreaCode }) => geographicalAreaCode !== municipality) ||
      page.number !== number
    )
      throw fetchFault("annat-urval", url, "Källan ger andra skolenheter än kommunens, eller en annan sida.");
    for (const { code, typeOfSchooling } of listed)
      units.set(code, { code, schooling: typeOfSchooling.map((type) => type.code) });
    if (listed.length > 0) pages.push(found.snapshot(`skolverket-skolenheter-${number + 1}.json`));
    if (number + 1 < page.totalPages) continue;
    if (page.totalElements === 0)
      throw fetchFault(
        "okand-kommun",
        url,
        `Skolverket har inga skolenheter i kommun ${municipality}. ${mend}`,
      );
    if (units.size !== page.totalElements)
      throw fetchFault("ofullstandig", url, "Listan ändrades medan den hämtades. Kör kommandot igen.");
    return { units: [...units.values()], pages };
  }
}

const mend = "Kontrollera kod i kommun.json.";
