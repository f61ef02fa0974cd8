import { valueColumns } from "../../src/indicators/valueRow.js";
import { analysisTexts } from "../analyses/analysisTexts.js";
import type { SourceFile } from "./readSourceFiles.js";

const numbers = new Set([
  "value",
  "ci_low",
  "ci_high",
  "expected",
  "deviation",
  "deviation_low",
  "deviation_high",
  "national",
  "target",
]);

const descriptions: Readonly<Record<(typeof valueColumns)[number], string>> = {
  indicator_id: "Måttets id; indicators.json säger vad det betyder.",
  unit_id: "Skolenhetskod, kommunkod eller 0000 för Riket.",
  unit_level: "unit (skolenhet), municipality (kommun) eller national (Riket).",
  period: "Läsår, kalenderår, enkätomgång, eller läsår och tillfälle (2024/25 vt).",
  group: "alla, flickor, pojkar eller ovriga_kommunala_skolor (kommunens skolor utom enheten i unit_id).",
  perspective: "Vilka elever värdet gäller. Perspektiv blandas aldrig i en serie.",
  value: "Värdet, eller tomt med orsaken i status och status_reason. Andelar i procent 0–100.",
  status:
    "ok, suppressed (dolt), approximate (som ~100), missing (saknas), not_applicable eller preliminary.",
  status_reason: "Varför det inte finns något exakt värde.",
  n: "Elever bakom värdet; tomt där det inte får visas eller inte är känt.",
  ci_low: "Nedre gräns, 95 procents intervall. Egen beräkning.",
  ci_high: "Övre gräns, 95 procents intervall. Egen beräkning.",
  expected: "Förväntat värde som källan publicerar det, eller enligt egen modell.",
  expected_source:
    "Modellen som det förväntade värdet kommer från: salsa för enheter; kolada_modell för kommunen, en annan modell; egen_modell för enheter, egen beräkning.",
  deviation: "Värde − förväntat värde. För SALSA källans egen residual.",
  deviation_low: "Nedre gräns för skillnaden. Egen beräkning.",
  deviation_high: "Övre gräns för skillnaden. Egen beräkning.",
  judgement: "over, som_forvantat, under eller kan_inte_avgoras.",
  national: "Rikets värde för samma period och grupp.",
  target: "Kommunens eget mål.",
  source_ids: "Nycklar till sources.json, åtskilda med +.",
};

/** `datapackage.json`: a Frictionless Data Package that says what every column of the values is. */
export function dataPackage(
  municipality: { readonly code: string; readonly name: string },
  asOf: string,
  sources: readonly SourceFile[],
): object {
  const fields = valueColumns.map((name) => ({
    name,
    type: numbers.has(name) ? "number" : name === "n" ? "integer" : "string",
    description: descriptions[name],
  }));
  const primaryKey = ["indicator_id", "unit_id", "unit_level", "period", "group", "perspective"];
  return {
    name: `nulage-${municipality.code}`,
    title: `Skolresultat i ${municipality.name} kommun`,
    profile: "tabular-data-package",
    created: `${asOf}T00:00:00Z`,
    sources: [...new Set(sources.map(({ publisher }) => publisher))].sort().map((title) => ({ title })),
    resources: [
      {
        name: "values",
        path: "values.csv",
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { delimiter: ",", lineTerminator: "\n", header: true },
        schema: { fields, primaryKey, missingValues: [""] },
      },
      {
        name: "values-parquet",
        path: "values.parquet",
        format: "parquet",
        mediatype: "application/vnd.apache.parquet",
      },
      { name: "indicators", path: "indicators.json", format: "json", mediatype: "application/json" },
      { name: "sources", path: "sources.json", format: "json", mediatype: "application/json" },
      ...Object.entries(analysisTexts).map(([id, { title, question }]) => ({
        name: `analys-${id}`,
        path: `analys/${id}.json`,
        title,
        description: question,
        format: "json",
        mediatype: "application/json",
      })),
    ],
  };
}
