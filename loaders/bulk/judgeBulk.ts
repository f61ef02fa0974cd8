import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { BulkContext } from "./bulkContext.js";
import type { BulkFormat } from "./bulkFormat.js";

const sql = (name: string) => new URL(`./sql/${name}.sql`, import.meta.url);

/** Judges what is loaded, codes the pupils and keeps what is accepted. */
export async function judgeBulk(
  { warehouse, key, centuryPivot }: BulkContext,
  format: BulkFormat,
  fileId: number,
): Promise<void> {
  await runSqlFile(warehouse, format.sql.sum);
  await runSqlFile(warehouse, sql("code_pupils"), {
    ipad: warehouse.blob(key.innerPad),
    opad: warehouse.blob(key.outerPad),
    century_pivot: centuryPivot,
  });
  await runSqlFile(warehouse, sql("number_pupils"));
  await runSqlFile(warehouse, format.sql.judge);
  await warehouse.setVariable("file_id", fileId);
  await warehouse.setVariable("bulk_format", format.id);
  // the header stands before it; records of another form carry their row with them
  await warehouse.setVariable("bulk_first_row", 2);
  await runSqlFile(warehouse, format.sql.accept);
  await runSqlFile(warehouse, sql("verdicts"));
  await runSqlFile(warehouse, sql("quarantine"));
  if (format.sql.warn) await runSqlFile(warehouse, format.sql.warn);
}

/** Drops the temporary tables of a load. */
export async function forgetBulk(warehouse: Warehouse): Promise<void> {
  await runSqlFile(warehouse, sql("forget"));
}
