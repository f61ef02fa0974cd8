import type { z } from "zod";
import type { FileProbe } from "../intake/fileProbe.js";
import { RecordLedger } from "../intake/recordLedger.js";
import type { StoredFile } from "../intake/storedFile.js";
import { checkEntry } from "./checkEntry.js";
import { cellText, documentsOf, isObject, listOf } from "./jsonList.js";
import type { RawRow, ReadResult } from "./source.js";

/** A flat list of objects: which keys become which columns, and what an entry must be. */
export interface JsonTableContract {
  readonly table: string;
  /** Raw column → keys in the JSON, the first that is there. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Of the entry; messages are Swedish sentences on what is allowed. */
  readonly schema: z.ZodType;
  readonly periods: string;
}

/**
 * Reads a response that is a list of flat objects, or has one under `values`: one raw row an entry, an absent
 * key is null. Entries that break the contract are quarantined. Throws DataFaults for broken JSON, no list or
 * an empty one.
 */
export async function readJsonTable(
  file: StoredFile,
  probe: FileProbe,
  contract: JsonTableContract,
): Promise<ReadResult> {
  const list = listOf(file, await documentsOf(file, probe));
  const ledger = new RecordLedger();
  const rows: RawRow[] = [];
  for (const [index, entry] of list.entries()) {
    const row = index + 1;
    const checked = checkEntry(contract.schema, entry);
    const cells = isObject(entry)
      ? Object.values(contract.columns).map((keys) =>
          cellText(keys.map((key) => entry[key]).find((x) => x != null)),
        )
      : [undefined];
    if (checked.success && cells.every((cell) => cell !== undefined)) {
      ledger.accept();
      rows.push({ row, cells });
    } else {
      const issue = checked.success ? undefined : checked.error.issues[0];
      const message = issue?.message ?? "Posten har en lista eller ett objekt där ett enkelt värde ska stå.";
      const column = issue?.path[0] === undefined ? {} : { column: String(issue.path[0]) };
      ledger.reject({ code: "ogiltig-post", file: file.name, row, ...column, message });
    }
  }
  return {
    tables: [{ table: contract.table, columns: Object.keys(contract.columns), rows }],
    accounting: ledger.close(list.length),
    quarantine: ledger.quarantine,
    warnings: [],
    periods: contract.periods,
  };
}
