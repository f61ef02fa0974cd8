/** One physical record: bytes [start, end) without its line end, and the 1-based physical row it starts on. */
export interface ScannedRecord {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  /** Only spaces and delimiters. */
  readonly blank: boolean;
  /** Has a field in quotes. */
  readonly quoted: boolean;
  /** Has a quote inside an unquoted field, or text after a closing quote. */
  readonly stray: boolean;
}
