import { type FileHandle, open } from "node:fs/promises";
import { DataFaults } from "../intake/dataFaults.js";
import { RecordScanner } from "../intake/recordScanner.js";
import type { ScannedRecord } from "../intake/scannedRecord.js";
import { splitRecord } from "../intake/splitRecord.js";
import { bulkLine } from "./bulkLine.js";

const CHUNK = 1024 * 1024;
const RECORD_LIMIT = 1024 * 1024;

export interface RewritePlan {
  /** UTF-8 text, with or without byte order mark, where every quote is closed. */
  readonly from: string;
  /** Written anew (0600); the caller removes it. */
  readonly to: string;
  readonly delimiter: string;
  /** Fields of the header. */
  readonly width: number;
  /** What messages call the file. */
  readonly name: string;
}

/**
 * Rewrites a bulk file whose records are not one plain line each: every record after the header that is not blank
 * becomes one line with `width` fields, a mark when it had too many, and its physical row. Streams, so that memory does
 * not grow with the file. Throws DataFaults for a record of more than 1 MB.
 */
export async function rewriteBulk(plan: RewritePlan): Promise<void> {
  const source = await open(plan.from);
  try {
    const target = await open(plan.to, "w", 0o600);
    try {
      await rewriteRecords(source, target, plan);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function rewriteRecords(source: FileHandle, target: FileHandle, plan: RewritePlan): Promise<void> {
  let found: ScannedRecord[] = [];
  let done = 0;
  const scanner = new RecordScanner(plan.delimiter, (record) => {
    if (!record.blank) found.push(record);
    done = record.end;
  });
  const chunk = Buffer.allocUnsafe(CHUNK);
  // the bytes of the records that are not finished, and where in the file they begin
  let held: Buffer = Buffer.alloc(0);
  let start = 0;
  let isHeader = true;
  for (;;) {
    const { bytesRead } = await source.read(chunk, 0, CHUNK, null);
    held = Buffer.concat([held, chunk.subarray(0, bytesRead)]);
    if (bytesRead > 0) scanner.push(chunk.subarray(0, bytesRead));
    else scanner.end();
    const lines: string[] = [];
    for (const record of found) {
      if (isHeader) isHeader = false;
      else
        lines.push(
          `${lineOf(record, held.toString("utf8", record.start - start, record.end - start), plan)}\n`,
        );
    }
    await target.writeFile(lines.join(""), "utf8");
    held = held.subarray(done - start);
    start = done;
    found = [];
    if (bytesRead === 0) break;
    if (held.length > RECORD_LIMIT + CHUNK) throw tooLong(plan.name, undefined);
  }
}

function lineOf({ row, start, end, stray }: ScannedRecord, text: string, plan: RewritePlan): string {
  if (end - start > RECORD_LIMIT) throw tooLong(plan.name, row);
  const cells = stray ? text.split(plan.delimiter) : splitRecord(text, plan.delimiter);
  const fields = Array.from({ length: plan.width }, (_, index) => cells[index]);
  return bulkLine(fields, cells.length > plan.width || stray, row);
}

function tooLong(file: string, row: number | undefined): DataFaults {
  const message = "Raden är längre än 1 MB. Kontrollera att filen är en tabell med en post på varje rad.";
  return new DataFaults([{ code: "for-lang-rad", file, ...(row === undefined ? {} : { row }), message }]);
}
