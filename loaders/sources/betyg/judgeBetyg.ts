import type { Warehouse } from "../../warehouse/openWarehouse.js";
import { runSqlFile } from "../../warehouse/runSqlFile.js";
import type { PupilKey } from "../../workspace/pupilKey.js";

export interface BetygContext {
  readonly warehouse: Warehouse;
  readonly key: PupilKey;
  /** Folder inside `privat/` for files that live only while this one is read. */
  readonly tempDir: string;
  /** Last two digits of the current year: ten-digit personnummer above it belong to the century before. */
  readonly centuryPivot: number;
}

const sql = (name: string) => new URL(`./sql/${name}.sql`, import.meta.url);

/** Judges what is loaded, codes the pupils and keeps what is accepted. */
export async function judgeBetyg(
  { warehouse, key, centuryPivot }: BetygContext,
  fileId: number,
): Promise<void> {
  await runSqlFile(warehouse, sql("sum_terms"));
  await runSqlFile(warehouse, sql("code_pupils"), {
    ipad: warehouse.blob(key.innerPad),
    opad: warehouse.blob(key.outerPad),
    century_pivot: centuryPivot,
  });
  await runSqlFile(warehouse, sql("number_pupils"));
  await runSqlFile(warehouse, sql("judge_keys"));
  await warehouse.setVariable("file_id", fileId);
  await warehouse.setVariable("betyg_first_row", 2);
  await runSqlFile(warehouse, sql("accept"));
  await runSqlFile(warehouse, sql("verdicts"));
  await runSqlFile(warehouse, sql("quarantine"));
  await runSqlFile(warehouse, new URL("./quarantine_scope.sql", import.meta.url));
}

/** Drops the temporary tables of a load. */
export async function forgetBetyg(warehouse: Warehouse): Promise<void> {
  await runSqlFile(warehouse, sql("forget"));
}
