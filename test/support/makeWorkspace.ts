import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runSqlStages } from "../../loaders/pipeline.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace, type Workspace } from "../../loaders/workspace/openWorkspace.js";
import { layComputedWarehouse } from "./computedWarehouse.js";

export interface WorkspaceFiles {
  readonly kod?: string;
  readonly namn?: string;
  readonly config?: Readonly<Record<string, unknown>>;
  /** File name in `inkommande/` → content. */
  readonly incoming?: Readonly<Record<string, string | Uint8Array>>;
  /** File name in the workspace itself → content. */
  readonly own?: Readonly<Record<string, string>>;
  /** Without the computed, empty database that others start from. */
  readonly isNew?: boolean;
}

/** A workspace in a temporary folder, removed when the test is done. */
export async function makeWorkspace(files: WorkspaceFiles): Promise<Workspace> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-test-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const config = { kod: files.kod ?? "9900", namn: files.namn ?? "Exempelbo", ...files.config };
  await mkdir(join(dir, "inkommande"));
  if (!files.isNew) await layComputedWarehouse(dir);
  await writeFile(join(dir, "kommun.json"), JSON.stringify(config));
  for (const [name, content] of Object.entries(files.incoming ?? {})) {
    await writeFile(join(dir, "inkommande", name), content);
  }
  for (const [name, content] of Object.entries(files.own ?? {})) await writeFile(join(dir, name), content);
  return openWorkspace(dir);
}

/** The workspace's warehouse with every SQL stage run; closed when the test is done. */
export async function openMarts(workspace: Workspace): Promise<Warehouse> {
  const warehouse = await prepareWarehouse(workspace);
  onTestFinished(() => warehouse.close());
  await runSqlStages(warehouse);
  return warehouse;
}
