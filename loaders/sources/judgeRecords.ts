import { RecordLedger } from "../intake/recordLedger.js";
import type { StoredFile } from "../intake/storedFile.js";
import type { RawRow, ReadResult } from "./source.js";

/** Cells of an accepted record, the rule that puts it aside, or a Swedish sentence on what is wrong with it. */
export type Verdict =
  | readonly (string | null)[]
  | { readonly ignore: string }
  | { readonly refuse: string; readonly column?: string };

/** Judges the records of a list one by one; each gets its 1-based position as row, unless told another. */
export function judgeRecords<Entry>(
  file: StoredFile,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  entries: readonly Entry[],
  judge: (entry: Entry) => Verdict,
  rowOf: (entry: Entry, index: number) => number = (_, index) => index + 1,
): Omit<ReadResult, "periods" | "warnings"> {
  const ledger = new RecordLedger();
  const rows: RawRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = rowOf(entry, index);
    const verdict = judge(entry);
    if ("ignore" in verdict) ledger.ignore(verdict.ignore);
    else if ("refuse" in verdict) {
      const column = verdict.column === undefined ? {} : { column: verdict.column };
      ledger.reject({ code: "ogiltig-post", file: file.name, row, ...column, message: verdict.refuse });
    } else {
      ledger.accept();
      rows.push({ row, cells: verdict });
    }
  }
  return {
    tables: [{ table, columns, rows }],
    accounting: ledger.close(entries.length),
    quarantine: ledger.quarantine,
  };
}

/** The first thing a zod check found wrong, as a verdict. */
export function refusal(error: {
  readonly issues: readonly { path: PropertyKey[]; message: string }[];
}): Verdict {
  const [issue] = error.issues;
  const column = issue?.path[0] === undefined ? {} : { column: String(issue.path[0]) };
  return { refuse: issue?.message ?? "Posten är ogiltig.", ...column };
}
