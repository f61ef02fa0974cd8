import { stat } from "node:fs/promises";
import { join } from "node:path";
import { inUse } from "./inUse.js";
import { isDamaged } from "./isDamaged.js";
import { openWarehouse } from "./openWarehouse.js";

/**
 * Opens the private database alone, so that its log is written into it, runs `held` while nobody else has it, and closes
 * it. Throws DataFaults when another run has it. One that is missing or damaged is let be.
 */
export async function settleDatabase(privateDir: string, held: () => Promise<void>): Promise<void> {
  const path = join(privateDir, "warehouse.duckdb");
  const isThere = await stat(path).catch(() => undefined);
  const warehouse = isThere
    ? await openWarehouse({ path }).catch((error: unknown) => {
        if (isDamaged(error)) return undefined;
        throw inUse(error) ?? error;
      })
    : undefined;
  try {
    await warehouse?.run("checkpoint");
    await held();
  } finally {
    warehouse?.close();
  }
}
