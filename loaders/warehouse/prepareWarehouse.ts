import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { registry } from "../../src/indicators/registry.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { readWorkspaceTable } from "../workspace/readWorkspaceTable.js";
import { openWarehouse, type Warehouse } from "./openWarehouse.js";
import { runSqlFile } from "./runSqlFile.js";

const sql = (name: string) => new URL(`./${name}.sql`, import.meta.url);
const referenceDir = fileURLToPath(new URL("../../data/reference", import.meta.url));

const unitColumns = [
  "skolenhetskod",
  "namn",
  "kort_namn",
  "skolform",
  "huvudman",
  "rektorsomrade",
  "fran_lasar",
  "till_lasar",
  "foljer_pa",
];
const targetColumns = ["indicator_id", "enhet", "lasar", "mal", "beslutad"];

/**
 * Opens the workspace's private database and brings in what is not state: reference lists, the registry's indicators
 * and the workspace's own tables, anew each time.
 */
export async function prepareWarehouse(workspace: Workspace): Promise<Warehouse> {
  await mkdir(join(workspace.private, "raw"), { recursive: true, mode: 0o700 });
  await mkdir(join(workspace.private, "tmp"), { recursive: true, mode: 0o700 });
  const warehouse = await openWarehouse({
    path: join(workspace.private, "warehouse.duckdb"),
    tempDirectory: join(workspace.private, "tmp", "duckdb"),
    allowedDirectories: [join(workspace.private, "raw"), join(workspace.private, "tmp"), referenceDir],
  });
  await runSqlFile(warehouse, sql("macros"));
  await warehouse.setVariable("reference_path", referenceDir);
  await runSqlFile(warehouse, sql("reference"));
  await runSqlFile(warehouse, sql("schema"));
  await runSqlFile(warehouse, sql("workspace"));
  await fillWorkspaceTables(warehouse, workspace);
  return warehouse;
}

async function fillWorkspaceTables(warehouse: Warehouse, { dir, config }: Workspace): Promise<void> {
  const municipality = [config.kod, config.namn, config.publicering.fristaende_enheter] as const;
  await warehouse.append("meta", "workspace", [municipality]);
  await warehouse.append("meta", "indicator", registry.map(indicatorRow));
  const units = await readWorkspaceTable(dir, "enheter.csv", unitColumns, [
    "skolenhetskod",
    "namn",
    "huvudman",
  ]);
  await warehouse.append("meta", "enhet", units);
  const fileColumns = ["indikator_id", ...targetColumns.slice(1)];
  const targets = await readWorkspaceTable(dir, "mal.csv", fileColumns, [
    "indikator_id",
    "enhet",
    "lasar",
    "mal",
  ]);
  await warehouse.append("meta", "mal", targets);
}

function indicatorRow({ id, measure, minimumN }: Indicator): readonly [string, string, number] {
  return [id, measure, minimumN];
}
