import { z } from "zod";
import type { QuarantineFault, QuarantineFile } from "../../src/components/pageData.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { readTable } from "../warehouse/readTable.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { SourceFile } from "./readSourceFiles.js";

const waitingContract = z.object({
  file_id: z.int(),
  code: z.string(),
  column_name: z.string().nullable(),
  message: z.string(),
  waiting: z.int(),
  row_number: z.int().nullable(),
  value_masked: z.string().nullable(),
});

/**
 * What waits for someone to mend it, by file and fault, with the first rows of each. A file that has been replaced waits
 * for nobody. Values are as the import masked them.
 */
export async function readQuarantine(
  warehouse: Warehouse,
  files: readonly SourceFile[],
): Promise<QuarantineFile[]> {
  await runSqlFile(warehouse, new URL("./waiting.sql", import.meta.url));
  const rows = await readTable(warehouse, "mart", "waiting", waitingContract);
  return files.flatMap((file) => {
    const faults = new Map<string, QuarantineFault>();
    for (const row of rows.filter(({ file_id }) => file_id === file.fileId)) {
      const key = JSON.stringify([row.code, row.column_name, row.message]);
      const shown = { row: row.row_number, value: row.value_masked };
      const { code, column_name: column, message, waiting } = row;
      const before = faults.get(key)?.rows ?? [];
      faults.set(key, { code, column, message, waiting, rows: [...before, shown] });
    }
    if (faults.size === 0) return [];
    const { id, fileName, label, importedAt, recordsIn } = file;
    const told = [...faults.values()].sort((a, b) => (a.rows[0]?.row ?? 0) - (b.rows[0]?.row ?? 0));
    return [
      {
        sourceId: id,
        fileName,
        label,
        since: importedAt,
        records: recordsIn,
        waiting: told.reduce((sum, fault) => sum + fault.waiting, 0),
        faults: told,
      },
    ];
  });
}
