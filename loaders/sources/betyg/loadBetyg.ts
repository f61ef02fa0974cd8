import type { Warehouse } from "../../warehouse/openWarehouse.js";
import { runSqlFile } from "../../warehouse/runSqlFile.js";
import { betygColumns } from "./matchBetygHeader.js";

export interface LoadPlan {
  readonly path: string;
  /** The columns of the file in its order; `_over` catches a field too many, `_rad` is the physical row. */
  readonly columns: readonly string[];
  readonly skip: number;
  readonly delimiter: string;
}

/**
 * Loads the file into betyg_load and returns how many records DuckDB read. Optional columns the file leaves out stand
 * last, where padding makes them null. DuckDB gives names by position, so `columns` must come from the header itself.
 */
export async function loadBetyg(warehouse: Warehouse, plan: LoadPlan): Promise<number> {
  const absent = [...betygColumns, "_rad"].filter((name) => !plan.columns.includes(name));
  const types = Object.fromEntries([...plan.columns, ...absent].map((name) => [name, "VARCHAR"]));
  await warehouse.setVariable("betyg_path", plan.path);
  await warehouse.setVariable("betyg_columns", warehouse.struct(types));
  await warehouse.setVariable("betyg_skip", plan.skip);
  await warehouse.setVariable("betyg_delimiter", plan.delimiter);
  await runSqlFile(warehouse, new URL("./sql/load.sql", import.meta.url));
  const [row] = await warehouse.query("select count(*)::integer as n from betyg_load");
  return Number(row?.["n"]);
}
