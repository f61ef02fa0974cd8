import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { faultsOf, readReceived, receivePath } from "../intake/receive.js";
import { tally } from "../support/jsonCensus.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";

const folders = ["skolverket/api-v4", "skolenkaten", "kolada", "ss12000", "transcribed"];

/**
 * What is no data, by name: descriptions of an interface (OpenAPI, JSON Schema), and a database's own dump of parts of
 * an object (BSON), which no interface gives.
 */
const notData = /\.schema\.json$|planned-educations_v4_active\.json$|_bson\.json$/;

function jsonFiles(folder: string, excluded = false): string[] {
  return readdirSync(realPath(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(json|jsonl)(\.gz)?$/.test(name) && notData.test(name) === excluded)
    .map((name) => join(folder, name))
    .sort();
}

async function read(path: string) {
  const received = await receivePath(realPath(path));
  const { source } = recogniseSource(received.file, received.probe);
  return { id: source.id, ...(await readReceived(received)) };
}

describeReal("Every real JSON file", () => {
  it.each(folders.flatMap((folder) => jsonFiles(folder)))(
    "%s is recognised, and every record accounted for",
    async (path) => {
      const { id, accounting, quarantine } = await read(path);
      expect(accounting.records, id).toBeGreaterThan(0);
      if (path.endsWith("activities_invalid.json")) expect(quarantine).toMatchObject([{ column: "id" }]);
      else expect(quarantine).toEqual([]);
    },
  );

  it("but what is no data, which is refused with the reason", async () => {
    const files = folders.flatMap((folder) => jsonFiles(folder, true));
    expect(files.length).toBe(23);
    for (const path of files) {
      const { file, probe } = await receivePath(realPath(path));
      if (path.endsWith("activity_bson.json")) continue; // has every key of an activity but its id
      const code = path.endsWith("_bson.json") ? "okand-fil" : "beskrivning";
      expect(await faultsOf(() => recogniseSource(file, probe)), path).toMatchObject([{ code }]);
    }
  });

  it("is a known number of files of known sources", async () => {
    const files = folders.flatMap((folder) => jsonFiles(folder));
    const ids = await Promise.all(
      files.map(async (path) => {
        const { file, probe } = await receivePath(realPath(path));
        return recogniseSource(file, probe).source.id;
      }),
    );
    expect(Object.fromEntries(tally(ids))).toEqual({
      kolada_data: 5,
      kolada_kpi: 1,
      kolada_municipality: 1,
      kolada_municipality_groups: 1,
      kolada_oudata: 1,
      pxweb_jsonstat: 2,
      salsa: 3,
      skolenkaten_api: 2,
      skolenkaten_index: 2,
      skolverket_api_skolenheter: 3,
      skolverket_api_statistik_gr: 25,
      ss12000: 4,
    });
  });
});

describeReal("An import of every real JSON file", () => {
  it("keeps each accepted record in its raw table, and nothing the second time", async () => {
    const workspace = await makeWorkspace({});
    const paths = folders.flatMap((folder) => jsonFiles(folder)).map((path) => realPath(path));
    const first = await runImport(workspace, paths, "2026-02-01");
    const again = await runImport(workspace, paths, "2026-02-01");
    // the unit that stands in two files with other wrapping is two files
    expect(again.filter(({ known }) => !known).map(({ file }) => file.name)).toEqual([]);
    const warehouse = await prepareWarehouse(workspace);
    onTestFinished(() => warehouse.close());
    for (const id of new Set(first.map(({ source }) => source.id))) {
      const [row] = await warehouse.query(`select count(*)::integer as n from raw.${id}`);
      const files = await warehouse.query(
        "select coalesce(sum(accepted), 0)::integer as n from meta.file where source = $id",
        { id },
      );
      expect(row, id).toEqual(files[0]);
    }
  }, 120_000);
});
