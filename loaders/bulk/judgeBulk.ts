import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { BulkContext } from "./bulkContext.js";
import type { BulkFormat } from "./bulkFormat.js";

const sql = (name: string) => new URL(`./sql/${name}.sql`, import.meta.url);

/** Judges what is loaded, codes the pupils and keeps what is accepted. */
export async function judgeBulk(
  { warehouse, key, centuryPivot, progress }: BulkContext,
  format: BulkFormat,
  fileId: number,
): Promise<void> {
  const share = () => warehouse.progress();
  progress?.step("räknar per elev", share);
  await runSqlFile(warehouse, format.sql.sum);
  progress?.step("kodar eleverna", share);
  await runSqlFile(warehouse, sql("code_pupils"), {
    ipad: warehouse.blob(key.innerPad),
    opad: warehouse.blob(key.outerPad),
    century_pivot: centuryPivot,
  });
  await runSqlFile(warehouse, sql("number_pupils"));
  progress?.step("prövar raderna mot varandra", share);
  await runSqlFile(warehouse, format.sql.judge);
  await warehouse.setVariable("file_id", fileId);
  await warehouse.setVariable("bulk_format", format.id);
  // the header stands before it; records of another form carry their row with them
  await warehouse.setVariable("bulk_first_row", 2);
  progress?.step("sparar raderna", share);
  await runSqlFile(warehouse, format.sql.accept);
  progress?.step("räknar efter");
  await runSqlFile(warehouse, sql("verdicts"));
  await runSqlFile(warehouse, sql("quarantine"));
  await runSqlFile(warehouse, format.sql.quarantineScope);
  if (format.sql.warn) await runSqlFile(warehouse, format.sql.warn);
}

/** Drops the temporary tables of a load. */
export async function forgetBulk(warehouse: Warehouse): Promise<void> {
  await runSqlFile(warehouse, sql("forget"));
}
