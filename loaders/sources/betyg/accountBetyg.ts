import type { Fault } from "../../intake/fault.js";
import type { RecordScan } from "../../intake/scanRecords.js";
import type { Warehouse } from "../../warehouse/openWarehouse.js";
import type { ReadResult } from "../source.js";

/** How many quarantined records are told one by one; the rest stand in meta.quarantine and in the count. */
const TOLD = 50;

/** Accounts for every record of a betyg file after it has been judged, and tells the first faults. */
export async function accountBetyg(
  warehouse: Warehouse,
  fileName: string,
  scan: Pick<RecordScan, "records" | "blank"> & { readonly header?: number },
  fileId: number,
  warnings: readonly Fault[],
): Promise<ReadResult> {
  const file = { file_id: fileId };
  const [counts] = await warehouse.query(
    `select
      (select count(*)::integer from stg.betyg where file_id = $file_id) as accepted,
      (select count(*)::integer from meta.quarantine where file_id = $file_id) as quarantined,
      (select count(*)::integer from betyg_verdict where rule = 100) as repeated`,
    file,
  );
  const accepted = Number(counts?.["accepted"]);
  const quarantined = Number(counts?.["quarantined"]);
  const repeated = Number(counts?.["repeated"]);
  const { header = 1 } = scan;
  const ignoredBy = { rubrik: header, "tom rad": scan.blank, "samma rad igen": repeated };
  const ignored = header + scan.blank + repeated;
  if (accepted + quarantined + ignored !== scan.records) {
    throw new Error(
      `betyg records unaccounted for: ${scan.records} in, ${accepted} + ${quarantined} + ${ignored} out`,
    );
  }
  const told = await warehouse.query(
    `select row_number, column_name, value_masked, code, message
    from meta.quarantine where file_id = $file_id order by row_number limit ${TOLD}`,
    file,
  );
  const periods = await warehouse.query(
    `select lasar_text(lasar_slut) as lasar
    from (select distinct lasar_slut from stg.betyg where file_id = $file_id)
    order by lasar`,
    file,
  );
  return {
    tables: [],
    accounting: { records: scan.records, accepted, quarantined, ignored, ignoredBy: withoutZeros(ignoredBy) },
    quarantine: told.map((row) => ({
      code: String(row["code"]),
      file: fileName,
      row: Number(row["row_number"]),
      ...(row["column_name"] ? { column: String(row["column_name"]) } : {}),
      ...(row["value_masked"] ? { value: String(row["value_masked"]) } : {}),
      message: `${row["value_masked"] ? `Här står »${String(row["value_masked"])}«. ` : ""}${String(row["message"])}`,
    })),
    warnings,
    periods: periods.map((row) => String(row["lasar"])).join(", "),
  };
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
