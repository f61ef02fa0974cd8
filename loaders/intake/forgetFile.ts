import type { Warehouse } from "../warehouse/openWarehouse.js";

/**
 * Takes a file's rows and record out of the warehouse. What it had replaced counts again where its rows are still there;
 * pupils' are not, so a file with such is forgotten only to be taken in again. Call it inside a transaction. Its
 * revisions stay: they tell what happened.
 */
export async function forgetFile(warehouse: Warehouse, fileId: number): Promise<void> {
  const tables = await warehouse.query(
    `select table_schema, table_name from information_schema.columns
    where column_name = 'file_id' and table_name <> 'revision'
      -- staging is made anew from raw, but for tables that pupils' rows are kept in: those count their scopes
      and (table_schema in ('raw', 'meta') or table_schema = 'stg' and table_name in (
        select view_name from duckdb_views() where schema_name = 'scoped'
      ))
      and (table_schema, table_name) in (select (schema_name, table_name) from duckdb_tables())
    order by all`,
  );
  for (const { table_schema, table_name } of tables)
    await warehouse.run(`delete from "${table_schema}"."${table_name}" where file_id = $file_id`, {
      file_id: fileId,
    });
}
