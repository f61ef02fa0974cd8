import { dirname } from "node:path";
import { openWarehouse, type Warehouse } from "../../loaders/warehouse/openWarehouse.js";

/** Every row of every table of a DuckDB file as text: its blocks are packed in ways that bytes do not show. */
export async function databaseText(path: string): Promise<string> {
  const warehouse = await openWarehouse({ path, readOnly: true });
  try {
    const tables = await warehouse.query(
      `select '"' || schema_name || '"."' || table_name || '"' as name from duckdb_tables() where not internal`,
    );
    const texts: string[] = [];
    for (const { name } of tables) texts.push(String(name), await rowsText(warehouse, `from ${name}`));
    return texts.join("\n");
  } finally {
    warehouse.close();
  }
}

/** Every row of a Parquet file as text. */
export async function parquetText(path: string): Promise<string> {
  const warehouse = await openWarehouse({ path: ":memory:", allowedDirectories: [dirname(path)] });
  try {
    return await rowsText(warehouse, `from read_parquet('${path.replaceAll("'", "''")}')`);
  } finally {
    warehouse.close();
  }
}

async function rowsText(warehouse: Warehouse, from: string): Promise<string> {
  const rows = await warehouse.query(`select columns(*)::varchar ${from}`);
  return rows.map((row) => Object.values(row).join("\t")).join("\n");
}
