import type { Delimiter } from "./detectDelimiter.js";
import type { Fault } from "./fault.js";
import type { JsonDocument } from "./readJsonDocuments.js";
import type { XlsxSheet } from "./xlsxSheet.js";

export type Media =
  | "text"
  | "json"
  | "jsonl"
  | "gzip"
  | "xlsx"
  | "html"
  | "pdf"
  | "xls"
  | "ods"
  | "empty"
  | "binary";
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";

/** What the bytes of a file say about it, without any source's knowledge. Type by content, never by name. */
export interface FileProbe {
  readonly media: Media;
  readonly encoding?: Encoding;
  /**
   * For text: the delimiter that fits, and the first records as cells (at most 60), with their 1-based rows.
   */
  readonly delimiter?: Delimiter;
  readonly head?: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** For text and JSON: the beginning as it stands (at most 256 kB), without byte order mark. */
  readonly headText?: string;
  /** Packed with gzip; what the probe tells is of the content. */
  readonly packed?: boolean;
  /** For JSON up to 200 MB: the parsed document, read on first use. Throws DataFaults as `documents` does. */
  readonly json?: () => Promise<unknown>;
  /** For xlsx: every sheet, hidden ones too, in the workbook's order, checked and read whole. */
  readonly sheets?: readonly XlsxSheet[];
  /**
   * For JSON (one) and JSON Lines (one a line) up to 200 MB: the parsed documents. The numbers under `rawNumbers` come
   * as strings, as the file writes them. Throws DataFaults when the file is broken or larger.
   */
  readonly documents?: (rawNumbers?: readonly string[]) => Promise<readonly JsonDocument[]>;
  /** What makes the file unusable whatever its source; absent when nothing does. */
  readonly faults?: readonly Fault[];
}
