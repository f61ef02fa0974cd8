import type { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import { fetchFault } from "./fetchFault.js";
import { dataPageShape, kpiPageShape, municipalityPageShape } from "./koladaShapes.js";
import { type PinnedKpi, titleHash } from "./pinnedKpis.js";
import type { Collected } from "./snapshot.js";
import type { Checked, SourceClient } from "./sourceClient.js";

/** Kolada takes at most so many ids in one question. */
const idsPerRequest = 25;
/** The first year with merit values of 17 subjects. */
const firstYear = 2015;
const riket = "0000";

interface Page {
  readonly values: readonly unknown[];
  readonly next_url?: string | null | undefined;
}

/** The pinned measures, Kolada's municipalities, and values for the municipality and Riket, every year until now. */
export async function fetchKolada(
  client: SourceClient,
  municipality: string,
  kpis: readonly PinnedKpi[],
  now: Date,
): Promise<Collected> {
  const ids = kpis.map(({ id }) => id);
  const titles = [];
  for (const some of chunks(ids)) titles.push(...(await everyPage(client, `/v3/kpi/${some}`, kpiPageShape)));
  requirePinned(titles, kpis);
  const places = await everyPage(client, "/v3/municipality", municipalityPageShape);
  const [first] = places;
  if (first && !places.some(({ data }) => data.values.some(({ id }) => id === municipality))) {
    const message = `Kolada har ingen kommun med koden ${municipality}. Kontrollera kod i kommun.json.`;
    throw fetchFault("okand-kommun", first.url, message);
  }
  const years = Array.from({ length: now.getUTCFullYear() - firstYear + 1 }, (_, index) => firstYear + index);
  const data = [];
  for (const some of chunks(ids)) {
    for (const period of chunks(years)) {
      const path = `/v3/data/kpi/${some}/municipality/${municipality},${riket}/year/${period}`;
      data.push(...(await everyPage(client, path, dataPageShape(some, [municipality, riket], period))));
    }
  }
  const named = (pages: readonly Checked<Page>[], name: string, source: string) =>
    pages.map((page, index) => page.snapshot(`kolada-${name}-${index + 1}.json`, source));
  return {
    snapshots: [
      ...named(titles, "nyckeltal", "kolada_kpi"),
      ...named(places, "kommuner", "kolada_municipality"),
      ...named(data, "data", "kolada_data"),
    ],
    notes: [],
  };
}

/** Pages until there is no next one. An empty page at the end is not kept; an empty first one is a fault. */
async function everyPage<Schema extends z.ZodType<Page>>(
  client: SourceClient,
  path: string,
  schema: Schema,
): Promise<Checked<z.infer<Schema>>[]> {
  const pages: Checked<z.infer<Schema>>[] = [];
  const asked = new Set<string>();
  for (let url: URL | undefined = client.address.at(path); url !== undefined; ) {
    if (asked.size >= client.pages || asked.has(url.href)) {
      const message = asked.has(url.href)
        ? "Källans sidor går runt: samma sida kommer igen."
        : `Listan har fler än ${client.pages} sidor.`;
      throw fetchFault("for-manga-sidor", url, message);
    }
    asked.add(url.href);
    const page: Checked<z.infer<Schema>> = await client.get(url, schema);
    if (page.data.values.length > 0) pages.push(page);
    else if (pages.length === 0) throw fetchFault("inga-rader", url, "Källan svarar med en tom lista.");
    const { next_url } = page.data;
    url = next_url ? client.address.next(next_url, url) : undefined;
  }
  return pages;
}

/** Throws DataFaults that show both titles of every measure that is not what it was. */
function requirePinned(
  pages: readonly Checked<z.infer<typeof kpiPageShape>>[],
  kpis: readonly PinnedKpi[],
): void {
  const found = new Map(
    pages.flatMap(({ url, data }) => data.values.map(({ id, title }) => [id, { title, url }])),
  );
  const faults = kpis.flatMap((kpi) => {
    const now = found.get(kpi.id);
    if (now && titleHash(now.title) === kpi.titleHash) return [];
    const message = now
      ? `Nyckeltalet ${kpi.id} har bytt titel. Förut: "${kpi.title}". Nu: "${now.title}". Kontrollera att det ` +
        "fortfarande mäter samma sak, och rätta sedan titeln i data/reference/kolada_kpi.csv."
      : `Nyckeltalet ${kpi.id} ("${kpi.title}") finns inte längre i Kolada.`;
    const code = now ? "bytt-titel" : "nyckeltal-saknas";
    return [{ code, file: now?.url.href ?? pages[0]?.url.href ?? "Kolada", message }];
  });
  if (faults.length > 0) throw new DataFaults(faults);
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / idsPerRequest) }, (_, index) =>
    items.slice(index * idsPerRequest, (index + 1) * idsPerRequest),
  );
}
