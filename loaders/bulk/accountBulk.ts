import type { Fault } from "../intake/fault.js";
import type { RecordScan } from "../intake/scanRecords.js";
import type { ReadResult } from "../sources/source.js";
import type { Row, Warehouse } from "../warehouse/openWarehouse.js";
import type { BulkFormat } from "./bulkFormat.js";

/** How many quarantined records are told one by one; the rest stand in meta.quarantine and in the count. */
const TOLD = 50;

/** What was read, of which file, and what is already known to be odd about it. */
export interface BulkRecords {
  readonly format: BulkFormat;
  readonly fileName: string;
  readonly fileId: number;
  readonly scan: Pick<RecordScan, "records" | "blank"> & { readonly header?: number };
  readonly warnings: readonly Fault[];
}

/** Accounts for every record of a bulk file after it has been judged, and tells the first faults. */
export async function accountBulk(warehouse: Warehouse, read: BulkRecords): Promise<ReadResult> {
  const { format, fileName, fileId, scan } = read;
  const [counts] = await warehouse.query(
    `select
      (select coalesce(sum(records), 0)::integer from bulk_kept) as accepted,
      (select count(*)::integer from bulk_verdict where rule <> 100) as quarantined,
      (select count(*)::integer from bulk_verdict where rule = 100) as repeated`,
  );
  const accepted = Number(counts?.["accepted"]);
  const quarantined = Number(counts?.["quarantined"]);
  const repeated = Number(counts?.["repeated"]);
  const { header = 1 } = scan;
  const ignoredBy = { rubrik: header, "tom rad": scan.blank, "samma rad igen": repeated };
  const ignored = header + scan.blank + repeated;
  if (accepted + quarantined + ignored !== scan.records) {
    throw new Error(
      `${format.id} records unaccounted for: ${scan.records} in, ${accepted} + ${quarantined} + ${ignored} out`,
    );
  }
  const told = await warehouse.query(
    `select row_number, column_name, value_masked, code, message
    from meta.quarantine where file_id = $file_id and starts_with(code, $prefix) order by row_number limit ${TOLD}`,
    { file_id: fileId, prefix: `${format.id}-` },
  );
  const periods = await warehouse.query("select period from bulk_kept order by period");
  return {
    tables: [],
    accounting: { records: scan.records, accepted, quarantined, ignored, ignoredBy: withoutZeros(ignoredBy) },
    quarantine: told.map((row) => quarantineFault(row, fileName)),
    warnings: [...read.warnings, ...(await oddities(warehouse, read))],
    periods: periods.map((row) => String(row["period"])).join(", "),
  };
}

function quarantineFault(row: Row, file: string): Fault {
  return {
    code: String(row["code"]),
    file,
    row: Number(row["row_number"]),
    ...(row["column_name"] ? { column: String(row["column_name"]) } : {}),
    ...(row["value_masked"] ? { value: String(row["value_masked"]) } : {}),
    message: `${row["value_masked"] ? `Här står »${String(row["value_masked"])}«. ` : ""}${String(row["message"])}`,
  };
}

/** One warning for each thing that looks odd: how many records, and the first of them. */
async function oddities(warehouse: Warehouse, { format, fileName }: BulkRecords): Promise<Fault[]> {
  if (format.sql.warn === undefined) return [];
  const rows = await warehouse.query(
    `select warning.rule, warning.records, warning.first_row, rule.kolumn, rule.text
    from bulk_warning as warning
    join ref.bulk_rule as rule on rule.format = $format and rule.regel = warning.rule
    order by warning.rule`,
    { format: format.id },
  );
  return rows.map((row) => {
    const records = Number(row["records"]);
    const many = records === 1 ? "" : ` Det gäller ${records} rader; den här är den första.`;
    return {
      code: `${format.id}-${row["rule"]}`,
      file: fileName,
      row: Number(row["first_row"]),
      ...(row["kolumn"] ? { column: String(row["kolumn"]) } : {}),
      message: `${row["text"]}${many}`,
    };
  });
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
