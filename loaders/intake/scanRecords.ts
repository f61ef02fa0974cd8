import { open } from "node:fs/promises";
import { RecordScanner } from "./recordScanner.js";
import { splitRecord } from "./splitRecord.js";

export interface RecordScan {
  /** All physical records: preamble, blank, header, footer and data alike. */
  readonly records: number;
  /** Of those, the ones with nothing but spaces and delimiters. */
  readonly blank: number;
  /** Line ends inside quotes. When 0, the n:th record stands on physical row n. */
  readonly quotedNewlines: number;
  readonly strayQuotes: { readonly records: number; readonly firstRow: number } | undefined;
  /** Physical row of a quote that is never closed; the rows from its record on are counted one by one. */
  readonly unclosedQuoteRow: number | undefined;
  /** Bytes of the longest record. */
  readonly longest: number;
  /** The last record that is not blank: whether a line end follows it, and how many cells it has. */
  readonly last: { readonly row: number; readonly cells: number; readonly terminated: boolean } | undefined;
  /** Physical row (1-based) on which the n:th record (1-based) begins. */
  physicalRow(record: number): number;
}

const CHUNK = 1024 * 1024;
/** The last record's cells are counted only when it is not longer than this. */
const LAST_LIMIT = 4 * CHUNK;

/**
 * Counts the records of UTF-8 text, given as bytes or as a path to a file, which is streamed. Throws only
 * what reading the file throws; faulty quotes are reported, not thrown.
 */
export async function scanRecords(
  input: string | Uint8Array,
  options: { readonly delimiter: string },
): Promise<RecordScan> {
  let last: { start: number; end: number; row: number } | undefined;
  const scanner = new RecordScanner(options.delimiter, (record) => {
    if (!record.blank) last = record;
  });
  let lastBytes: Uint8Array = new Uint8Array();
  let size = 0;
  if (typeof input === "string") {
    const file = await open(input);
    try {
      const chunk = Buffer.allocUnsafe(CHUNK);
      for (;;) {
        const { bytesRead } = await file.read(chunk, 0, CHUNK, size);
        if (bytesRead === 0) break;
        scanner.push(chunk.subarray(0, bytesRead));
        size += bytesRead;
      }
      scanner.end();
      if (last !== undefined && last.end - last.start <= LAST_LIMIT) {
        const buffer = Buffer.alloc(last.end - last.start);
        await file.read(buffer, 0, buffer.length, last.start);
        lastBytes = buffer;
      }
    } finally {
      await file.close();
    }
  } else {
    scanner.push(input);
    scanner.end();
    size = input.length;
    if (last !== undefined) lastBytes = input.subarray(last.start, last.end);
  }
  const cells = splitRecord(Buffer.from(lastBytes).toString("utf8"), options.delimiter).length;
  return {
    records: scanner.records,
    blank: scanner.blank,
    quotedNewlines: scanner.quotedNewlines,
    strayQuotes:
      scanner.firstStrayRow === undefined
        ? undefined
        : { records: scanner.strayRecords, firstRow: scanner.firstStrayRow },
    unclosedQuoteRow: scanner.unclosedRow,
    longest: scanner.longest,
    last: last === undefined ? undefined : { row: last.row, cells, terminated: last.end < size },
    physicalRow: (record) => record + rowsBeyond(scanner.shifts, record - 1),
  };
}

/** Rows beyond one each that the first `records` records have taken; `shifts` is ascending. */
function rowsBeyond(shifts: readonly (readonly [number, number])[], records: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.[0] ?? 0) <= records) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.[1] ?? 0;
}
