import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import type { QualityNote, SourceInfo, UnitInfo } from "../../src/components/pageData.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { DataFaults } from "../intake/dataFaults.js";

const nothing = z.literal("").transform(() => null);
const number = z.union([nothing, z.string().regex(/^-?\d/).transform(Number).pipe(z.number())]);
const word = z.union([nothing, z.string()]);

const row = z.object({
  indicator_id: z.string(),
  unit_id: z.string(),
  unit_level: z.enum(["unit", "municipality", "national"]),
  period: z.string(),
  group: z.custom<ValueRow["group"]>((value) => typeof value === "string" && value !== ""),
  perspective: z.enum([
    "skolenhet",
    "kommunala_skolor",
    "hemkommun",
    "lageskommun",
    "fristaende",
    "riket",
    "riket_ovagt",
  ]),
  value: number,
  status: z.enum(["ok", "suppressed", "approximate", "missing", "not_applicable", "preliminary"]),
  status_reason: word,
  n: number,
  ci_low: number,
  ci_high: number,
  expected: number,
  expected_source: z.union([nothing, z.enum(["salsa", "kolada_modell", "egen_modell"])]),
  deviation: number,
  deviation_low: number,
  deviation_high: number,
  judgement: z.union([nothing, z.enum(["over", "som_forvantat", "under", "kan_inte_avgoras"])]),
  national: number,
  target: number,
  source_ids: z.string(),
});

const manifest = z.object({
  programVersion: z.string(),
  asOf: z.iso.date(),
  edition: z.enum(["publik", "intern"]),
  municipality: z.object({ code: z.string(), name: z.string() }),
});
const units = z.array(z.custom<UnitInfo>(hasTexts(["id", "name", "shortName", "skolform", "huvudman"])));
const sources = z.array(z.custom<SourceInfo>(hasTexts(["id", "source", "label", "fileName", "importedAt"])));
const quality = z.array(z.custom<QualityNote>(hasTexts(["check", "outcome", "text"])));

function hasTexts(names: readonly string[]): (value: unknown) => boolean {
  const shape = z.looseObject(Object.fromEntries(names.map((name) => [name, z.string()])));
  return (value) => shape.safeParse(value).success;
}

/** What a pack is made of. */
export interface PackEdition {
  readonly manifest: z.infer<typeof manifest>;
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
  readonly sources: readonly SourceInfo[];
  readonly quality: readonly QualityNote[];
}

/**
 * The rows of some indicators in a built public edition, with its units, sources and quality log. Throws DataFaults
 * where there is none, or one built by an earlier program; a pack becomes a public document (DC-12), so an internal
 * edition is refused.
 */
export async function readPackEdition(dir: string, ids: ReadonlySet<string>): Promise<PackEdition> {
  const read = (name: string) =>
    readFile(join(dir, "data", name), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
      throw fault(
        dir,
        name,
        "Här finns ingen hel publik utgåva. Bygg den med nulage build --edition publik.",
      );
    });
  const json = async <Shape>(name: string, shape: z.ZodType<Shape>): Promise<Shape> =>
    shape.parse(JSON.parse(await read(name)));
  const told = await json("manifest.json", manifest);
  if (told.edition !== "publik")
    throw fault(
      dir,
      "manifest.json",
      "Utgåvan är intern. Ett underlag blir allmän handling och görs av den publika.",
    );
  const parsed = Papa.parse<Record<string, string>>(await read("values.csv"), {
    header: true,
    skipEmptyLines: true,
  });
  for (const id of ids) indicatorById(id);
  return {
    manifest: told,
    rows: z.array(row).parse(parsed.data.filter(({ indicator_id }) => ids.has(indicator_id ?? ""))),
    units: await json("units.json", units),
    sources: await json("sources.json", sources),
    quality: await json("quality.json", quality),
  };
}

function fault(dir: string, name: string, message: string): DataFaults {
  return new DataFaults([{ code: "publik-utgava", file: join(dir, "data", name), message }]);
}
