import { DataFaults } from "../intake/dataFaults.js";
import type { Row, Warehouse } from "../warehouse/openWarehouse.js";

/**
 * Stops publication while records wait in quarantine beyond the share the municipality has allowed (default none): a
 * grade that is set aside changes a merit value without anyone seeing it.
 */
export async function refuseQuarantine(warehouse: Warehouse, allowedShare: number): Promise<void> {
  const rows = await warehouse.query(
    `select file.name, file.records, waiting.waiting, first.row_number, first.column_name, first.value_masked,
      first.message
    from meta.file as file
    join meta.waiting as first on first.file_id = file.file_id
    join (select file_id, count(*)::integer as waiting from meta.waiting group by file_id) as waiting
      on waiting.file_id = file.file_id
    where waiting.waiting > file.records * $allowed
    qualify row_number() over (partition by file.file_id order by first.row_number) <= 20
    order by file.file_id, first.row_number`,
    { allowed: allowedShare },
  );
  if (rows.length === 0) return;
  throw new DataFaults(
    rows.map((row) => ({
      code: "karantan",
      file: String(row["name"]),
      row: Number(row["row_number"]),
      ...(row["column_name"] ? { column: String(row["column_name"]) } : {}),
      ...(row["value_masked"] ? { value: String(row["value_masked"]) } : {}),
      message: `${seen(row)}${String(row["message"])} ${row["waiting"]} av filens ${row["records"]} rader väntar i karantän. Rätta filen och läs in den igen.`,
    })),
  );
}

/** What stood in the cell, where the message does not say so itself. */
function seen(row: Row): string {
  const value = row["value_masked"];
  return value && !String(row["message"]).includes("Här står") ? `Här står »${String(value)}«. ` : "";
}
