import type { BulkFormat } from "../bulk/bulkFormat.js";
import type { BulkRows } from "../bulk/readBulkRows.js";
import type { Fault } from "../intake/fault.js";
import type { FileProbe } from "../intake/fileProbe.js";
import type { StoredFile } from "../intake/storedFile.js";

/** How well a file matches a source: 1 when the contract is met, less with what speaks against it, in Swedish. */
export interface Recognition {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Text rows for one raw table. `rows[i]` has the cells in the order of `columns`; null is a cell that is not there. */
export interface RawTable {
  /** Name in schema `raw`, e.g. "skolverket_slutbetyg_skolenhet". */
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  /** 1-based row in the file or sheet; for JSON the 1-based position in the list. */
  readonly row: number;
  /** For files of several sheets. */
  readonly sheet?: string;
  readonly cells: readonly (string | null)[];
}

/** Every record of the file is in exactly one of the three (design decision 3). */
export interface Accounting {
  readonly records: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly ignored: number;
  /** Declared rule → how many records it put aside. Sums to `ignored`. */
  readonly ignoredBy: Readonly<Record<string, number>>;
}

export interface ReadResult {
  readonly tables: readonly RawTable[];
  readonly accounting: Accounting;
  /** One fault for each quarantined record. */
  readonly quarantine: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Läsår or calendar years the file covers, in words, for the sources page. */
  readonly periods: string;
}

/** What `readPupils` gives: everything but the pupils' records, and those as rows of bulk formats. */
export interface ReadWithPupils {
  readonly result: ReadResult;
  readonly rows: readonly BulkRows[];
}

/**
 * A source the program can read whole into memory: public aggregates, some MB at most. Pupil files go through the bulk
 * reader instead (`bulk`), where DuckDB reads and validates in sets.
 */
export interface Source {
  readonly id: string;
  /** Swedish name for people. */
  readonly label: string;
  readonly publisher: string;
  readonly licence: string | null;
  /** The format that its files are read by, in bulk. */
  readonly bulk?: BulkFormat;
  /** Its files may hold a row per pupil; so do those of bulk sources. Readers are shown such a file as a whole. */
  readonly holdsPupils?: boolean;
  /** Rows are positions in a list (JSON), not rows of a table. */
  readonly isList?: boolean;
  recognise(probe: FileProbe): Recognition | undefined;
  /** Fingerprint of what decides the reading beside the bytes: when it changes, a known file is read anew. */
  settings?(probe: FileProbe): string;
  /**
   * For a source whose files may hold pupils' records in another form than the bulk formats: as `read`, but those are
   * written as rows of such a format to files in `tempDir` and not counted, since they then go its way.
   */
  readPupils?(file: StoredFile, probe: FileProbe, tempDir: string): Promise<ReadWithPupils>;
  /** Throws DataFaults when the file cannot be used at all; quarantines single records. */
  read(file: StoredFile, probe: FileProbe): Promise<ReadResult>;
}
