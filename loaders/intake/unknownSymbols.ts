import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { Fault } from "./fault.js";
import { maskValue } from "./maskValue.js";

interface StagedSource {
  readonly staging: string;
  readonly table: string;
  readonly textColumn: string;
}

/** Sources whose cells are numbers or symbols, with the staging table that types them. */
const staged: Readonly<Record<string, StagedSource>> = {
  skolverket_slutbetyg_skolenhet: {
    staging: "skolverket_slutbetyg",
    table: "skolverket_slutbetyg",
    textColumn: "measure",
  },
  skolverket_behorighet_kommun: {
    staging: "skolverket_behorighet",
    table: "skolverket_behorighet",
    textColumn: "measure",
  },
  skolverket_api_statistik_gr: {
    staging: "skolverket_api_statistik_gr",
    table: "skolverket_api_statistik_gr",
    textColumn: "measure",
  },
  kolada_data: { staging: "kolada", table: "kolada", textColumn: "kpi" },
};

/**
 * Cells that are neither a number nor a symbol we know: a new symbol has a meaning, and guessing it would be wrong
 * (DC-1). Runs the source's staging for all files; call it inside the import's transaction.
 */
export async function unknownSymbols(
  warehouse: Warehouse,
  sourceId: string,
  fileId: number,
  fileName: string,
): Promise<Fault[]> {
  const source = staged[sourceId];
  if (!source) return [];
  await runSqlFile(warehouse, new URL(`../staging/${source.staging}.sql`, import.meta.url));
  const rows = await warehouse.query(
    `select row_number, ${source.textColumn} as column_name, text from stg.${source.table}
    where file_id = $file_id and status is null order by row_number limit 20`,
    { file_id: fileId },
  );
  return rows.map((row) => ({
    code: "okand-symbol",
    file: fileName,
    row: Number(row["row_number"]),
    column: String(row["column_name"]),
    value: maskValue(String(row["text"])),
    message:
      "Värdet är varken ett tal eller en känd symbol. Kända symboler är .. (färre än tio), . (saknas) och ~100. Om källan har infört en ny symbol: lägg till den i data/reference/symboler.csv.",
  }));
}
