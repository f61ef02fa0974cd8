import { fetchFault } from "./fetchFault.js";
import { fetchUnits, type ListedUnit } from "./fetchUnits.js";
import { salsaShape, surveyLinksShape, surveyShape, unitStatisticsShape } from "./skolverketShapes.js";
import type { Collected, Snapshot } from "./snapshot.js";
import type { SourceClient } from "./sourceClient.js";

const root = "/planned-educations/v4";

/** Surveys by the name of their link. A name that is not here is left alone. */
const surveys = ["custodiansfsk", "custodiansgr", "custodiansgran", "pupilsgr", "pupilsgy"] as const;

/** SALSA of all schools, the municipality's units, and statistics and surveys of each. */
export async function fetchSkolverket(client: SourceClient, municipality: string): Promise<Collected> {
  const salsa = await client.get(client.address.at(`${root}/statistics/all-schools/salsa`), salsaShape);
  const { units, pages } = await fetchUnits(client, municipality);
  const statistics: Snapshot[] = [];
  const answers: Snapshot[] = [];
  const without: string[] = [];
  const compulsory = units.filter(({ schooling }) => schooling.includes("gr"));
  for (const { code } of compulsory) {
    const found = await client.find(
      client.address.at(`${root}/school-units/${code}/statistics/gr`),
      unitStatisticsShape(code),
    );
    if (found) statistics.push(found.snapshot(`skolverket-statistik-gr-${code}.json`));
    else without.push(code);
  }
  if (compulsory.length > 0 && statistics.length === 0) {
    const { href } = client.address.at(`${root}/school-units/…/statistics/gr`);
    throw fetchFault(
      "finns-inte",
      href,
      "Ingen av kommunens skolor har statistik där. Adressen kan ha ändrats.",
    );
  }
  for (const unit of units) answers.push(...(await fetchSurveys(client, unit)));
  return {
    snapshots: [salsa.snapshot("skolverket-salsa.json", "salsa"), ...pages, ...statistics, ...answers],
    notes: without.length === 0 ? [] : [`Skolverket har ingen statistik för ${without.join(", ")}.`],
  };
}

/** The unit's surveys, of those it has. Which they are is asked first, so that no address is guessed. */
async function fetchSurveys(client: SourceClient, { code, schooling }: ListedUnit): Promise<Snapshot[]> {
  if (!schooling.some((type) => ["fsk", "gr", "gran", "gy"].includes(type))) return [];
  const place = `${root}/school-units/${code}/nestedsurveys`;
  const links = await client.find(client.address.at(place), surveyLinksShape);
  const names = surveys.filter((name) => links?.data.body._links[name] !== undefined);
  const snapshots: Snapshot[] = [];
  for (const name of names) {
    const found = await client.find(client.address.at(`${place}/${name}`), surveyShape(code));
    if (found) snapshots.push(found.snapshot(`skolenkaten-${name}-${code}.json`));
  }
  return snapshots;
}
