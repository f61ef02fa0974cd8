import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Warehouse } from "../../warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../warehouse/prepareWarehouse.js";
import type { Workspace } from "../../workspace/openWorkspace.js";
import { DataFaults } from "../dataFaults.js";
import type { Fault } from "../fault.js";
import { soundCopy } from "./soundCopy.js";
import type { FileTaking } from "./takings.js";

/** Takes in one file as it was taken in then. */
export type TakeInAgain = (warehouse: Warehouse, path: string, taking: FileTaking) => Promise<void>;

export interface Takings {
  readonly workspace: Workspace;
  readonly takings: readonly FileTaking[];
  /** The key that the pupils' codes were made with; the caller has seen that it is there. */
  readonly keyId: string;
}

/**
 * Makes the database `file` of the private folder from raw copies: every file as it was taken in, in the same order,
 * under the same id. The caller closes it. Throws DataFaults, and leaves no database, when a file cannot be taken in.
 */
export async function takeInTakings(
  { workspace, takings, keyId }: Takings,
  file: string,
  takeInAgain: TakeInAgain,
): Promise<Warehouse> {
  await discardDatabase(workspace, file);
  const faults: Fault[] = [];
  const warehouse = await prepareWarehouse(workspace, file);
  try {
    await warehouse.append("meta", "pupil_key", [[keyId]]);
    for (const taking of takings) {
      try {
        await takeInAgain(warehouse, await soundCopy(workspace, taking.sha256, taking.name), taking);
      } catch (error) {
        if (!(error instanceof DataFaults)) throw error;
        faults.push(...error.faults);
      }
    }
    if (faults.length > 0) throw new DataFaults(faults);
    return warehouse;
  } catch (error) {
    warehouse.close();
    await discardDatabase(workspace, file);
    throw error;
  }
}

/** Removes what an earlier attempt left. Opening it first tells a run that is at it now from one that was cut off. */
export async function discardDatabase(workspace: Workspace, file: string): Promise<void> {
  const path = join(workspace.private, file);
  const isThere = await stat(path).catch(() => undefined);
  if (isThere)
    await prepareWarehouse(workspace, file).then(
      (warehouse) => warehouse.close(),
      (error: unknown) => {
        // held by another run; damaged, it is thrown away like any other
        if (error instanceof DataFaults) throw error;
      },
    );
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
}
