import type { Warehouse } from "../warehouse/openWarehouse.js";

/**
 * A print of what each table holds, whatever the order of its rows: how many they are, and two sums over their hashes.
 * By `schema.table`.
 */
export async function contentPrints(
  warehouse: Warehouse,
  tables: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (tables.length === 0) return new Map();
  const each = tables.map(
    (table) =>
      `select '${table}' as name, concat_ws(' ', count(*), bit_xor(hash(held)), sum(hash(held) >> 32)) as print from ${table} as held`,
  );
  const rows = await warehouse.query(each.join(" union all "));
  return new Map(rows.map(({ name, print }) => [String(name), String(print)]));
}
