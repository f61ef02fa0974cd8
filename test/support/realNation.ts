import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { runImport, runSqlStages } from "../../loaders/pipeline.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { runSqlFile } from "../../loaders/warehouse/runSqlFile.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";
import { realPath } from "./real.js";

const skolverket = [
  ["skolverket", "export-skolenhet", "Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv"],
  ["skolverket", "export-kommun", "behorighet_grundskola_2024_25.csv"],
  ["skolverket", "api-v4", "salsa_all-schools_2024-25_reshaped.json"],
];

/** The marts whose rows hang on whose warehouse it is, in their order, but those of pupils' records. */
const byMunicipality = [
  "unit",
  "published_cell",
  "expected_value",
  "similar_group",
  "similarity_value",
  "municipality_value",
  "background_value",
].map((name) => new URL(`../../loaders/marts/${name}.sql`, import.meta.url));

export interface RealNation {
  readonly warehouse: Warehouse;
  /** Makes it the warehouse of another municipality. */
  readonly become: (kod: string) => Promise<void>;
}

/**
 * Skolverket's and Kolada's real files, taken in once for a group of tests: any municipality of the nation can be looked
 * at, with its own choice of similar municipalities.
 */
export function useRealNation(): () => RealNation {
  let dir = "";
  let nation: RealNation | undefined;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "nulage-nation-"));
    const nyckeltal = [{ kpi: "N15820", vikt: 2 }, { kpi: "N15902" }, { kpi: "N15823" }];
    const config = { kod: "0586", namn: "Mjölby", liknande_kommuner: { nyckeltal } };
    await writeFile(join(dir, "kommun.json"), JSON.stringify(config));
    await mkdir(join(dir, "inkommande"));
    const kolada = (await readdir(realPath("kolada"))).filter((name) => name !== "kpi.json");
    for (const [index, parts] of [...skolverket, ...kolada.map((name) => ["kolada", name])].entries())
      await copyFile(realPath(...parts), join(dir, "inkommande", `fil-${index}`));
    const workspace = await openWorkspace(dir);
    await runImport(workspace, undefined, "2026-02-01");
    const warehouse = await prepareWarehouse(workspace);
    await runSqlStages(warehouse);
    const become = async (kod: string) => {
      await warehouse.run("update meta.workspace set kommunkod = $kod, namn = ''", { kod });
      for (const mart of byMunicipality) await runSqlFile(warehouse, mart);
    };
    nation = { warehouse, become };
  });
  afterAll(async () => {
    nation?.warehouse.close();
    await rm(dir, { recursive: true, force: true });
  });
  return () => {
    if (!nation) throw new Error("the nation is not taken in");
    return nation;
  };
}
