import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { realFolder, realPath } from "../support/real.js";
import { inventedRecordings } from "./inventedRecordings.js";

export interface KoladaEntry {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number;
  readonly values: readonly unknown[];
}

/** What the public sources say about one municipality, as text to answer with. */
export interface Recordings {
  readonly municipality: string;
  readonly salsa: string;
  /** Pages of the municipality's units, and of their statistics by unit. */
  readonly unitPages: readonly string[];
  readonly statistics: ReadonlyMap<string, string>;
  /** Unit → survey → answer. */
  readonly surveys: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly kpis: readonly { readonly id: string; readonly title: string }[];
  readonly municipalities: readonly unknown[];
  readonly values: readonly KoladaEntry[];
}

interface Recorded {
  readonly url: string;
  readonly json: unknown;
}

function lines(name: string): Recorded[] {
  const text = gunzipSync(readFileSync(realPath("skolverket", "api-v4", name))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line): Recorded => JSON.parse(line));
}

function json<Content>(...parts: string[]): Content {
  return JSON.parse(readFileSync(realPath(...parts), "utf8"));
}

/** Stockholm: the municipality with the most recorded answers, four pages of units among them. */
function realRecordings(): Recordings {
  const municipality = "0180";
  const pages = lines("school-units_pages.jsonl.gz")
    .filter(({ url }) => url.includes(`geographicalAreaCode=${municipality}`))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const survey = json("skolenkaten", "survey-sample-nested-pupilsgr.json");
  const code = "44673074";
  return {
    municipality,
    salsa: readFileSync(realPath("skolverket", "api-v4", "salsa_all-schools_2024-25_reshaped.json"), "utf8"),
    unitPages: pages.map((page) => JSON.stringify(page.json)),
    statistics: new Map(
      lines("statistics-gr.jsonl.gz").map(({ url, json: answer }) => [
        /school-units\/(\d{8})\//.exec(url)?.[1] ?? "",
        JSON.stringify(answer),
      ]),
    ),
    surveys: new Map([[code, { pupilsgr: JSON.stringify({ status: "OK", body: survey }) }]]),
    kpis: json("kolada", "kpi.json"),
    municipalities: json("kolada", "municipality.json"),
    values: [1, 2, 3, 4].flatMap(
      (page) => json<{ values: KoladaEntry[] }>("kolada", `data_2016-2018_page${page}_reshaped.json`).values,
    ),
  };
}

let recorded: Recordings | undefined;

/** The real recorded answers where they are, otherwise small invented ones. */
export function recordings(): Recordings {
  recorded ??= existsSync(realFolder) ? realRecordings() : inventedRecordings();
  return recorded;
}
