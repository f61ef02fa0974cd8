import type { Cell } from "./queryResult.js";
import { resultTable } from "./resultTable.js";
import { siteExplore } from "./siteExplore.js";

export * as Plot from "@observablehq/plot";

/** Rows of an SQL question over the edition's tables, as objects. Rejects with DuckDB's words when the SQL is wrong. */
export async function fraga(sql: string): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const { columns, rows } = await (await siteExplore()).ask(sql);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])));
}

/** The rows as a table with Swedish numbers; the first column is the row headings. */
export function tabell(rows: readonly Readonly<Record<string, Cell>>[], caption: string): HTMLElement {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => ({ name, numeric: rows.some((row) => typeof row[name] === "number") }));
  return resultTable({ columns, rows: rows.map((row) => names.map((name) => row[name] ?? null)) }, caption);
}
