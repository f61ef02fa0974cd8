import type { Warehouse } from "./openWarehouse.js";
import { runSqlFile } from "./runSqlFile.js";

/** Lets the database hold every grade of `ref.betyg`, also those of a grade system that is newer than the database. */
export async function widenGrades(warehouse: Warehouse): Promise<void> {
  const lacking = await warehouse.query(
    `select distinct betyg from ref.betyg
    where not list_contains(enum_range(null::betyg_kod)::varchar[], betyg)`,
  );
  if (lacking.length > 0) await runSqlFile(warehouse, new URL("./widen_betyg.sql", import.meta.url));
}
