/** A cell as DuckDB gives it: text, number, truth, or nothing. */
export type Cell = string | number | boolean | null;

/** The answer of an SQL question: names of the columns in order, and a row of cells each. */
export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}
