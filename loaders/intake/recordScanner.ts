import type { ScannedRecord } from "./scannedRecord.js";

const LF = 10;
const CR = 13;
const QUOTE = 34;
const SPACE = 32;
const TAB = 9;

/**
 * Finds records in UTF-8 bytes given chunk by chunk. LF, CRLF and CR all end a record, also mixed; inside
 * quotes they do not. A byte order mark is skipped. After `end`, `records` counts them all; a quote never
 * closed makes each physical row from there a record, so that nothing goes uncounted, and `unclosedRow` tells
 * where it opened.
 */
export class RecordScanner {
  records = 0;
  blank = 0;
  /** Physical rows that are not the first of their record. */
  quotedNewlines = 0;
  strayRecords = 0;
  firstStrayRow: number | undefined;
  unclosedRow: number | undefined;
  longest = 0;
  terminated = true;
  /** [records so far, rows beyond them] each time a record has taken more than one row. */
  readonly shifts: (readonly [number, number])[] = [];

  readonly #delimiter: number;
  readonly #onRecord: ((record: ScannedRecord) => void) | undefined;
  #offset = 0;
  #start = 0;
  #row = 1;
  #extraRows = 0;
  #quoteRow = 1;
  #inQuotes = false;
  #afterQuote = false;
  #fieldStart = true;
  #afterCr = false;
  #lastByte = 0;
  #content = false;
  #quoted = false;
  #stray = false;

  constructor(delimiter: string, onRecord?: (record: ScannedRecord) => void) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRecord = onRecord;
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    if (this.#offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      from = 3;
      this.#start = 3;
    }
    if (!this.#inQuotes && !this.#afterCr && bytes.indexOf(QUOTE) === -1 && onlyPairedCr(bytes)) {
      from = this.#pushPlainLines(bytes, from);
    }
    this.#pushBytes(bytes, from);
    this.#offset += bytes.length;
    this.#lastByte = bytes.at(-1) ?? this.#lastByte;
  }

  /** Whole lines of a chunk without quotes; returns where the unfinished line begins. */
  #pushPlainLines(bytes: Buffer, from: number): number {
    let position = from;
    let lineEnd = bytes.indexOf(LF, position);
    if (lineEnd === -1) return from;
    this.#pushBytes(bytes.subarray(0, lineEnd + 1), from);
    position = lineEnd + 1;
    for (lineEnd = bytes.indexOf(LF, position); lineEnd !== -1; lineEnd = bytes.indexOf(LF, position)) {
      const end = bytes[lineEnd - 1] === CR && lineEnd > position ? lineEnd - 1 : lineEnd;
      this.#content = false;
      for (let i = position; i < end; i++) {
        const byte = bytes[i];
        if (byte !== this.#delimiter && byte !== SPACE && byte !== TAB) {
          this.#content = true;
          break;
        }
      }
      this.#start = this.#offset + position;
      this.#finish(this.#offset + end);
      position = lineEnd + 1;
    }
    this.#start = this.#offset + position;
    return position;
  }

  #pushBytes(bytes: Buffer, from: number): void {
    for (let i = from; i < bytes.length; i++) {
      const byte = bytes[i];
      if (this.#afterCr) {
        this.#afterCr = false;
        if (byte === LF) {
          if (!this.#inQuotes) this.#start = this.#offset + i + 1;
          continue;
        }
      }
      if (this.#inQuotes) {
        if (byte === QUOTE) {
          this.#inQuotes = false;
          this.#afterQuote = true;
        } else if (byte === LF || byte === CR) {
          this.#extraRows++;
          this.#afterCr = byte === CR;
        }
      } else if (byte === LF || byte === CR) {
        this.#finish(this.#offset + i);
        this.#start = this.#offset + i + 1;
        this.#afterCr = byte === CR;
      } else if (byte === this.#delimiter) {
        this.#fieldStart = true;
        this.#afterQuote = false;
      } else if (byte === QUOTE) {
        this.#content = true;
        if (this.#afterQuote || this.#fieldStart) {
          this.#inQuotes = true;
          if (!this.#afterQuote) this.#quoteRow = this.#row + this.#extraRows;
          this.#afterQuote = false;
          this.#fieldStart = false;
          this.#quoted = true;
        } else this.#stray = true;
      } else {
        if (this.#afterQuote) this.#stray = true;
        this.#afterQuote = false;
        this.#fieldStart = false;
        if (byte !== SPACE && byte !== TAB) this.#content = true;
      }
    }
  }

  #finish(end: number): void {
    const blank = !this.#content;
    this.records++;
    if (blank) this.blank++;
    if (this.#stray) {
      this.strayRecords++;
      this.firstStrayRow ??= this.#row;
    }
    if (end - this.#start > this.longest) this.longest = end - this.#start;
    this.#onRecord?.({
      start: this.#start,
      end,
      row: this.#row,
      blank,
      quoted: this.#quoted,
      stray: this.#stray,
    });
    this.#row += 1 + this.#extraRows;
    if (this.#extraRows > 0) {
      this.quotedNewlines += this.#extraRows;
      this.shifts.push([this.records, this.quotedNewlines]);
      this.#extraRows = 0;
    }
    this.#content = false;
    this.#quoted = false;
    this.#stray = false;
    this.#fieldStart = true;
    this.#afterQuote = false;
  }

  end(): void {
    if (this.#offset === this.#start) return;
    this.terminated = false;
    if (this.#inQuotes) {
      this.unclosedRow = this.#quoteRow;
      const endsInNewline = this.#lastByte === LF || this.#lastByte === CR;
      this.records += this.#extraRows - (endsInNewline ? 1 : 0);
      this.#extraRows = 0;
      this.#inQuotes = false;
    }
    this.#finish(this.#offset);
  }
}

function onlyPairedCr(bytes: Buffer): boolean {
  for (let cr = bytes.indexOf(CR); cr !== -1; cr = bytes.indexOf(CR, cr + 2)) {
    if (bytes[cr + 1] !== LF) return false;
  }
  return true;
}
