import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runSqlStages } from "../../loaders/pipeline.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";

const VARIABLE = "NULAGE_COMPUTED_WAREHOUSE";

/**
 * Makes a database with nothing taken in and every stage computed, once for a whole test run: a test that starts from a
 * copy computes only what its own files change, as a workspace in use does. That the same comes of a database made from
 * the start is tested by itself. Gives what vitest calls when all tests are done.
 */
export async function computedWarehouse(): Promise<() => Promise<void>> {
  const dir = await mkdtemp(path.join(tmpdir(), "nulage-computed-"));
  await writeFile(path.join(dir, "kommun.json"), JSON.stringify({ kod: "9900", namn: "Exempelbo" }));
  const workspace = await openWorkspace(dir);
  const warehouse = await prepareWarehouse(workspace);
  await runSqlStages(warehouse);
  warehouse.close();
  process.env[VARIABLE] = workspace.private;
  return () => rm(dir, { recursive: true, force: true });
}

/** Gives the workspace in the folder a copy of the computed database; outside a test run it gets none. */
export async function layComputedWarehouse(dir: string): Promise<void> {
  const computed = process.env[VARIABLE];
  if (computed === undefined) return;
  const privateDir = path.join(dir, "privat");
  await mkdir(privateDir, { mode: 0o700 });
  for (const name of await readdir(computed))
    if (name.startsWith("warehouse.duckdb"))
      await copyFile(path.join(computed, name), path.join(privateDir, name));
}

/** The name under which vitest asks for it. */
export { computedWarehouse as setup };
