import type { z } from "zod";
import type { ExportColumn } from "./exportColumns.js";

/** A value column by its header, within its group. */
export interface ValueColumn extends Pick<ExportColumn, "pattern" | "label" | "optional"> {
  /** Stands for any number of columns, each with its own header, such as one for each läsår. */
  readonly many?: boolean;
}

/** The value columns under one group header; pattern `/^$/` is for columns that have none. */
export interface ValueGroup {
  readonly pattern: RegExp;
  readonly label: string;
  readonly columns: readonly ValueColumn[];
}

/** What stands above the header and is kept on every raw row.. */
export interface PreambleField {
  /** Column of the raw table. */
  readonly name: string;
  /** Of one line of the preamble; its first group is what is kept. */
  readonly pattern: RegExp;
  /** An example of the line, for messages. */
  readonly example: string;
  readonly optional?: boolean;
}

/**
 * An export with several values on each row. Each value becomes a raw row of its own: preamble fields, keys, the
 * header's texts, the value's text.
 */
export interface WideContract {
  readonly table: string;
  /** The first is the period. */
  readonly preamble: readonly PreambleField[];
  readonly keys: readonly ExportColumn[];
  /** Keys that are codes: outer space is taken away before they are checked and kept. */
  readonly codes: readonly string[];
  readonly schema: z.ZodType<Readonly<Record<string, string | null>>>;
  /** Ways the value columns may stand; the first that is met is read. */
  readonly layouts: readonly (readonly ValueGroup[])[];
  /** Raw column for the group header above the header; undefined when the report has none. */
  readonly upper?: string;
  /** Raw column for the header of the value column. */
  readonly lower: string;
  /** Several sheets with the same header are parts of one table. */
  readonly manySheets?: boolean;
}

/** Names of the raw table's columns after file_id and row_number. */
export function wideColumns({ preamble, keys, upper, lower }: WideContract): string[] {
  const names = [...preamble, ...keys].map(({ name }) => name);
  return [...names, ...(upper === undefined ? [] : [upper]), lower, "text"];
}
