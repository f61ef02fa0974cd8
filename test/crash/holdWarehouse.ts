import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";

/** Opens the warehouse of a workspace, says so, and holds it until the process is ended. */
export async function holdWarehouse(dir: string): Promise<void> {
  const warehouse = await prepareWarehouse(await openWorkspace(dir));
  console.log("open");
  setInterval(() => warehouse, 1000);
}

if (/holdWarehouse\.[jt]s$/.test(process.argv[1] ?? "")) await holdWarehouse(process.argv[2] ?? "");
