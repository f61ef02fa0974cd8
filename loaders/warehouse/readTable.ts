import type { z } from "zod";
import type { Warehouse } from "./openWarehouse.js";

/**
 * Reads a mart through its zod contract: row types are inferred from it, and a row that breaks it is a fault in the
 * program, not in the data. `order by all` keeps the order the same on every machine.
 */
export async function readTable<Schema extends z.ZodObject>(
  warehouse: Warehouse,
  schema: string,
  table: string,
  contract: Schema,
): Promise<z.infer<Schema>[]> {
  const columns = Object.keys(contract.shape).map((name) => `"${name}"`);
  const rows = await warehouse.query(`select ${columns.join(", ")} from "${schema}"."${table}" order by all`);
  return rows.map((row) => contract.parse(row));
}
