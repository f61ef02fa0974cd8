import type { Recordings } from "./recordings.js";

/** Entries on a page: few, so that there are pages. */
const perPage = 6;

/** Kolada v3 as it answers: filtered by the ids of the path, at most 25 of each, with the address of the next page. */
export function koladaAnswer(url: URL, known: Recordings): unknown {
  const parts = url.pathname.split("/").slice(1);
  if (parts[0] !== "v3") return undefined;
  if (parts[1] === "municipality") return paged(url, known.municipalities, 5000);
  const kpis = ids(parts[1] === "kpi" ? parts[2] : parts[3]);
  if (parts[1] === "kpi")
    return paged(
      url,
      known.kpis.filter(({ id }) => kpis.includes(id)),
      5000,
    );
  const [places, years] = [ids(parts[5]), ids(parts[7])];
  if (parts[1] !== "data" || [kpis, places, years].some((some) => some.length > 25)) return undefined;
  const found = known.values.filter(
    ({ kpi, municipality, period }) =>
      kpis.includes(kpi) && places.includes(municipality) && years.includes(String(period)),
  );
  return paged(url, found, perPage);
}

function ids(part = ""): string[] {
  return decodeURIComponent(part).split(",");
}

function paged(url: URL, entries: readonly unknown[], size: number) {
  const page = Number(url.searchParams.get("page") ?? 1);
  const values = entries.slice((page - 1) * size, page * size);
  // an answer names the source's own home, whoever passes it on
  const next = `https://api.kolada.se${url.pathname}?page=${page + 1}`;
  return { values, count: values.length, next_url: page * size < entries.length ? next : null };
}
