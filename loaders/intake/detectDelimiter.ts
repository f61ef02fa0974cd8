import { RecordScanner } from "./recordScanner.js";
import { splitRecord } from "./splitRecord.js";

export const DELIMITERS = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface HeadRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface DetectedDelimiter {
  /** One: it fits. Two or more: they fit equally well. None: the text has no columns. */
  readonly candidates: readonly Delimiter[];
  /** Records by the first candidate; one cell a record when there is none. */
  readonly head: readonly HeadRecord[];
}

/**
 * The delimiter that splits most records into the same number of cells, more than one; of equals, the one
 * that does so from the earlier record, which is the header. `text` is the beginning of a file; when it is
 * cut, its last record is left out. At most `limit` records are looked at, blank ones included.
 */
export function detectDelimiter(text: string, cut: boolean, limit: number): DetectedDelimiter {
  const tried = DELIMITERS.map((delimiter) => {
    const head = headRecords(text, delimiter, cut, limit);
    return { delimiter, head, ...consistency(head) };
  }).filter((candidate) => candidate.cells > 1);
  const best = Math.max(...tried.map((candidate) => candidate.score));
  const equal = tried.filter((candidate) => candidate.score === best);
  const earliest = Math.min(...equal.map((candidate) => candidate.first));
  const chosen = equal.filter((candidate) => candidate.first === earliest);
  const first = chosen[0];
  return {
    candidates: chosen.map((candidate) => candidate.delimiter),
    head: first?.head ?? headRecords(text, "\u0000", cut, limit),
  };
}

function headRecords(text: string, delimiter: string, cut: boolean, limit: number): HeadRecord[] {
  const bytes = Buffer.from(text, "utf8");
  const head: HeadRecord[] = [];
  const scanner = new RecordScanner(delimiter, (record) => {
    if (head.length >= limit || (cut && record.end === bytes.length)) return;
    head.push({
      row: record.row,
      cells: splitRecord(bytes.toString("utf8", record.start, record.end), delimiter),
    });
  });
  scanner.push(bytes);
  scanner.end();
  return head;
}

/**
 * The number of cells above one that agrees best, weighed by how many records have it. Agreement counts more
 * than width, so that commas in free text do not win over two columns that are always there.
 */
function consistency(head: readonly HeadRecord[]): { cells: number; score: number; first: number } {
  const counts = new Map<number, number>();
  for (const { cells } of head)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = { cells: 1, score: 0, first: -1 };
  for (const [cells, records] of counts) {
    const score = records ** 2 * (cells - 1);
    if (score > best.score)
      best = { cells, score, first: head.findIndex((record) => record.cells.length === cells) };
  }
  return best;
}
