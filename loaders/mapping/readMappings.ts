import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { nearestName } from "../intake/nearestName.js";
import { type Mapping, mappingSchema } from "./mappingSchema.js";
import { mappingTargets } from "./mappingTargets.js";

/** Folder of the workspace with one mapping a file. */
export const MAPPING_FOLDER = "mappningar";

export interface SavedMapping {
  /** Path in the workspace, for messages. */
  readonly file: string;
  readonly mapping: Mapping;
}

/** Every mapping of the workspace, by file name. Throws DataFaults with every fault of all of them at once. */
export async function readMappings(dir: string, indicatorIds: readonly string[]): Promise<SavedMapping[]> {
  const names = await readdir(join(dir, MAPPING_FOLDER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const saved: SavedMapping[] = [];
  const faults: Fault[] = [];
  for (const name of names.filter((each) => each.endsWith(".json") && !each.startsWith(".")).sort()) {
    const file = `${MAPPING_FOLDER}/${name}`;
    const read = parseMapping(await readFile(join(dir, MAPPING_FOLDER, name), "utf8"), file, indicatorIds);
    if ("faults" in read) faults.push(...read.faults);
    else saved.push({ file, mapping: read.mapping });
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return saved;
}

/** A mapping from the text of its file, or everything wrong with it. */
export function parseMapping(
  text: string,
  file: string,
  indicatorIds: readonly string[],
): { readonly mapping: Mapping } | { readonly faults: readonly Fault[] } {
  const fault = (key: string, message: string): Fault => ({
    code: "mappning",
    file,
    ...(key === "" ? {} : { column: key }),
    message: key === "" ? message : `Nyckeln ${key}: ${message}`,
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {
      faults: [fault("", "Filen är inte giltig JSON. Kontrollera kommatecken, citattecken och klamrar.")],
    };
  }
  const parsed = mappingSchema.safeParse(json, { error: z.locales.sv().localeError });
  if (!parsed.success) {
    const help = "Rätta i filen. Nycklarna beskrivs i docs/howto/mappning.md.";
    return {
      faults: parsed.error.issues.map(({ path, message }) =>
        fault(path.join(".") || "(roten)", `${message}. ${help}`),
      ),
    };
  }
  const found = contradictions(parsed.data, indicatorIds).map(([key, message]) => fault(key, message));
  return found.length > 0 ? { faults: found } : { mapping: parsed.data };
}

/** What the schema cannot see: unanswered questions, unknown indicators, fields the target does not have. */
export function contradictions(
  mapping: Mapping,
  indicatorIds: readonly string[],
): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const { values } = mappingTargets[mapping.mal];
  for (const [dimension, text] of Object.entries(mapping.fasta)) {
    if (text === "")
      found.push([`fasta.${dimension}`, "Frågan är inte besvarad: skriv vad som gäller för hela filen."]);
  }
  for (const [at, measure] of mapping.matt.entries()) {
    const key = `matt.${at}`;
    if (measure.falt !== "inget" && !values.includes(measure.falt)) {
      found.push([
        `${key}.falt`,
        `${mapping.mal} har inget fält ${measure.falt}. Tillåtet: ${values.join(", ")}, inget.`,
      ]);
    }
    for (const name of measure.for) {
      if (mapping.matt.some(({ namn }) => namn === name)) continue;
      found.push([
        `${key}.for`,
        `"${name}" är inget mått i mappningen. Skriv namnet som det står under matt.`,
      ]);
    }
    if (mapping.mal !== "resultat" || measure.falt !== "varde") continue;
    const id = measure.indikator_id;
    if (id === null) {
      const text = `Frågan är inte besvarad: vilken indikator är måttet "${measure.namn}"? Skriv indikatorns id, eller sätt falt till "inget".`;
      found.push([`${key}.indikator_id`, text]);
    } else if (!indicatorIds.includes(id)) {
      const near = nearestName(id, indicatorIds);
      found.push([`${key}.indikator_id`, `Indikatorn "${id}" finns inte.${near ? ` Menas ${near}?` : ""}`]);
    }
  }
  return found;
}
