import { readFile } from "node:fs/promises";
import type { SqlValue, Warehouse } from "./openWarehouse.js";

/** Runs a `.sql` file as it stands. Errors name the file, never the values bound to it. */
export async function runSqlFile(
  warehouse: Warehouse,
  file: URL,
  params?: Record<string, SqlValue>,
): Promise<void> {
  const sql = await readFile(file, "utf8");
  try {
    await warehouse.run(sql, params);
  } catch (error) {
    const name = file.pathname.split("/").slice(-3).join("/");
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
