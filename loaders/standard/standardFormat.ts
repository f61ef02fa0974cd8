/** What a text of a column is read as: a cell (null when empty), or a Swedish sentence on what is allowed. */
export type CellReading =
  | { readonly cell: string | null /** How many places of it were masked. */; readonly masked?: number }
  | { readonly refuse: string };

export interface ReadingContext {
  /** The code that stands for an id; the id itself goes no further. */
  readonly codeId: (domain: "elev" | "svarande", id: string) => string;
  /** The mark before decimals in this file: a column with both has no single meaning. */
  readonly decimal: "," | ".";
  /** The cell is a number of a workbook, so that its decimal mark is no question. */
  readonly isTyped: boolean;
}

/** `text` has no outer space and no invisible characters around it. */
export type ColumnType = (text: string, context: ReadingContext) => CellReading;

export interface StandardColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** The column may be left out of the file; its cells are then null. */
  readonly optional?: boolean;
  /** A cell may be empty, and is then null. */
  readonly empty?: boolean;
  /** The cell may never be repeated in a message: it says who someone is, or may. */
  readonly secret?: boolean;
  /** Numbers with decimals: the file's decimal mark is found here. */
  readonly decimals?: boolean;
}

export type StandardRow = Readonly<Record<string, string | null>>;

export interface RowFault {
  readonly column: string;
  /** Swedish sentence: what is wrong and what to do. */
  readonly message: string;
}

/** A standard format of contract §3: its columns in the contract's order, and what its rows may say. */
export interface StandardFormat {
  /** Also the name of the raw table. */
  readonly id: string;
  readonly label: string;
  readonly columns: readonly StandardColumn[];
  /** Columns that name what a row speaks of. The same said twice is ignored, two sayings contradict each other. */
  readonly key: readonly string[];
  /** Rows with equal `within` are of one person at one time, who has one value in each of `columns`. */
  readonly same?: { readonly within: readonly string[]; readonly columns: readonly string[] };
  /** Rows that may be alike without being the same: answers without a respondent's id. */
  readonly repeats?: (row: StandardRow) => boolean;
  /** What one row says that cannot be, beyond its cells one by one. */
  readonly rule?: (row: StandardRow) => RowFault | undefined;
  /** Column that dates the row: läsår, year or round. */
  readonly period: string;
}
