import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { BulkFormat } from "./bulkFormat.js";

export interface LoadPlan {
  readonly path: string;
  /** The columns of the file in its order; `_over` catches a field too many, `_rad` is the physical row. */
  readonly columns: readonly string[];
  readonly skip: number;
  readonly delimiter: string;
}

/**
 * Loads the file into bulk_load and returns how many records DuckDB read. Optional columns the file leaves out stand
 * last, where padding makes them null. DuckDB gives names by position, so `columns` must come from the header itself.
 */
export async function loadBulk(warehouse: Warehouse, format: BulkFormat, plan: LoadPlan): Promise<number> {
  const absent = [...format.columns, "_rad"].filter((name) => !plan.columns.includes(name));
  const types = Object.fromEntries([...plan.columns, ...absent].map((name) => [name, "VARCHAR"]));
  await warehouse.setVariable("bulk_path", plan.path);
  await warehouse.setVariable("bulk_columns", warehouse.struct(types));
  await warehouse.setVariable("bulk_skip", plan.skip);
  await warehouse.setVariable("bulk_delimiter", plan.delimiter);
  await runSqlFile(warehouse, format.sql.load);
  const [row] = await warehouse.query("select count(*)::integer as n from bulk_load");
  return Number(row?.["n"]);
}
