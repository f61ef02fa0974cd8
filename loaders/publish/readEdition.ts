import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import type { EditionFacts } from "../../src/analyses/diffValues.js";
import { valueColumns } from "../../src/indicators/valueRow.js";
import { DataFaults } from "../intake/dataFaults.js";

const manifest = z.object({
  programVersion: z.string(),
  gitCommit: z.string().nullable(),
  asOf: z.string(),
  edition: z.enum(["publik", "intern"]),
  municipality: z.object({ code: z.string(), name: z.string() }),
});
const source = z.object({ id: z.string(), fileName: z.string() });
const definition = z.looseObject({ id: z.string() });
const row = z
  .record(z.string(), z.string())
  .refine((cells) => valueColumns.every((column) => cells[column] !== undefined), "a column is missing");

export interface ReadEdition extends EditionFacts {
  readonly manifest: z.infer<typeof manifest>;
  /** Source id → file name. */
  readonly files: ReadonlyMap<string, string>;
}

/** A built edition, from the files under its `data/`. Throws DataFaults where they are not there or not whole. */
export async function readEdition(dir: string): Promise<ReadEdition> {
  const read = (name: string) =>
    readFile(join(dir, "data", name), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
      const message =
        "Här finns ingen byggd utgåva. Ange mappen som bygget skrev, till exempel publicerat/intern.";
      throw new DataFaults([{ code: "utgava-saknas", file: join(dir, "data", name), message }]);
    });
  const json = async <Shape>(name: string, shape: z.ZodType<Shape>): Promise<Shape> =>
    shape.parse(JSON.parse(await read(name)));
  const told = await json("manifest.json", manifest);
  const parsed = Papa.parse<unknown>(await read("values.csv"), { header: true, skipEmptyLines: true });
  const sources = await json("sources.json", z.array(source));
  const definitions = await json("indicators.json", z.array(definition));
  return {
    manifest: told,
    files: new Map(sources.map(({ id, fileName }) => [id, fileName])),
    rows: z.array(row).parse(parsed.data),
    definitions: new Map(definitions.map((each) => [each.id, JSON.stringify(each)])),
    program: `${told.programVersion} ${told.gitCommit ?? ""}`,
  };
}
