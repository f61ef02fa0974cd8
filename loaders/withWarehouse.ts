import { rebuildWarehouse } from "./intake/rebuild/rebuildWarehouse.js";
import { readTakings } from "./intake/rebuild/takings.js";
import { warehouseAsOf } from "./intake/rebuild/warehouseAsOf.js";
import { takeInAgain } from "./takeInAgain.js";
import { isDamaged } from "./warehouse/isDamaged.js";
import type { Warehouse } from "./warehouse/openWarehouse.js";
import { prepareWarehouse } from "./warehouse/prepareWarehouse.js";
import type { Workspace } from "./workspace/openWorkspace.js";

type Work<Result> = (warehouse: Warehouse) => Promise<Result>;

/** Work on the workspace's database. One that turns out to be damaged is made anew, and the work done again. */
export async function withWarehouse<Result>(
  workspace: Workspace,
  work: Work<Result>,
  log: (line: string) => void = () => {},
): Promise<Result> {
  const once = async () => {
    const warehouse = await prepareWarehouse(workspace);
    try {
      return await work(warehouse);
    } finally {
      warehouse.close();
    }
  };
  try {
    return await once();
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  await rebuildWarehouse(workspace, takeInAgain(workspace), log);
  return once();
}

/**
 * Work on the database as it was at the end of the day `asOf`, beside the one that stands, when something has been taken
 * in since; undefined when nothing has: then the one that stands is as it was. Decision 0019.
 */
export async function withWarehouseAsOf<Result>(
  workspace: Workspace,
  asOf: string,
  work: Work<Result>,
  log: (line: string) => void,
): Promise<{ readonly result: Result } | undefined> {
  const { takings, keyId } = await readTakings(workspace.private);
  if (keyId === undefined || takings.every(({ day }) => day <= asOf)) return undefined;
  const then = takings.filter(({ day }) => day <= asOf);
  return {
    result: await warehouseAsOf({ workspace, takings: then, keyId, asOf, log }, takeInAgain(workspace), work),
  };
}
