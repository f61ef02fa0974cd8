import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { runImport, runSqlStages, sqlStages } from "../../loaders/pipeline.js";
import { contentPrints } from "../../loaders/stages/contentPrints.js";
import { readStage, type Stage } from "../../loaders/stages/readStage.js";
import { runStages } from "../../loaders/stages/runStages.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { betyg, betygRow, exportRow, exportText } from "../badInputs/sampleText.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const day = "2026-02-01";
const files: Readonly<Record<string, string>> = {
  "a_betyg.csv": betyg(betygRow("en"), betygRow("en", { amne: "EN", betyg: "C" }), betygRow("tva")),
  "b_export.csv": exportText(exportRow()),
  "c_betyg.csv": betyg(betygRow("tre", { skolenhetskod: "87654321" })),
};

async function openWithStages(files: Readonly<Record<string, string>>): Promise<Warehouse> {
  const workspace = await makeWorkspace({ incoming: files });
  await runImport(workspace, undefined, day);
  const warehouse = await prepareWarehouse(workspace);
  onTestFinished(() => warehouse.close());
  await runSqlStages(warehouse);
  return warehouse;
}

/** What every table that a stage writes holds. */
async function computed(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  const stages = await Promise.all(
    sqlStages.map((file) => readStage(file, [new URL(`../../loaders/${file}`, import.meta.url)])),
  );
  return contentPrints(warehouse, [...new Set(stages.flatMap(({ writes }) => writes))].sort());
}

describe("stages", () => {
  it("F42: give the same, file after file, as all files computed at once from an empty database", async () => {
    const stepwise = await makeWorkspace({});
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(stepwise.incoming, name), text);
      await runImport(stepwise, undefined, day);
      const warehouse = await prepareWarehouse(stepwise);
      await runSqlStages(warehouse);
      warehouse.close();
    }
    const dir = await mkdtemp(join(tmpdir(), "nulage-stages-"));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    await writeFile(join(dir, "kommun.json"), JSON.stringify({ kod: "9900", namn: "Exempelbo" }));
    const fresh = await openWorkspace(dir);
    // the same pupils are to have the same codes
    await mkdir(fresh.private, { mode: 0o700 });
    await copyFile(join(stepwise.private, "nyckel"), join(fresh.private, "nyckel"));
    await runImport(
      fresh,
      Object.keys(files).map((name) => join(stepwise.incoming, name)),
      day,
    );
    const [after, whole] = [await prepareWarehouse(stepwise), await prepareWarehouse(fresh)];
    onTestFinished(() => {
      after.close();
      whole.close();
    });
    await runSqlStages(whole);
    const expected = await computed(whole);
    expect([...expected.values()].filter((print) => !print.startsWith("0 ")).length).toBeGreaterThan(15);
    expect(await computed(after)).toEqual(expected);
  });

  it("are left as they stand while what they read is as it was", async () => {
    const warehouse = await openWithStages(files);
    await warehouse.run("delete from mart.pupil_result");
    await runSqlStages(warehouse);
    expect(await warehouse.query("from mart.pupil_result")).toEqual([]);
    await warehouse.run("delete from stg.betyg where row_number = 2 and file_id = 1");
    await runSqlStages(warehouse);
    expect((await warehouse.query("from mart.pupil_result")).length).toBeGreaterThan(0);
  });

  it("are all computed again when a run was cut off", async () => {
    const warehouse = await openWithStages(files);
    await warehouse.run("delete from mart.pupil_result");
    const dir = await mkdtemp(join(tmpdir(), "nulage-stages-"));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const broken = join(dir, "broken.sql");
    await writeFile(broken, "select * from stg.no_such_table;\n");
    const stage: Stage = await readStage("broken", [pathToFileURL(broken)]);
    await expect(runStages(warehouse, [{ ...stage, reads: ["stg.betyg"] }])).rejects.toThrow("no_such_table");
    await runSqlStages(warehouse);
    expect((await warehouse.query("from mart.pupil_result")).length).toBeGreaterThan(0);
  });

  it("read only what a stage before them writes, or what is given", async () => {
    const stages = await Promise.all(
      sqlStages.map((file) => readStage(file, [new URL(`../../loaders/${file}`, import.meta.url)])),
    );
    const all = new Set(stages.flatMap(({ writes }) => writes));
    const written = new Set<string>();
    for (const { name, reads, writes } of stages) {
      expect(writes, name).not.toEqual([]);
      expect(
        reads.filter((table) => all.has(table) && !written.has(table)),
        name,
      ).toEqual([]);
      for (const table of writes) written.add(table);
    }
  });
});
