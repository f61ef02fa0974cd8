import type { QueryResult } from "./queryResult.js";

/** How an answer is drawn. No lines: the table does not know where a series breaks. */
export interface ChartChoice {
  readonly mark: "punkter" | "staplar" | "ingen";
  /** Names of columns; no colour is an empty name. */
  readonly x: string;
  readonly y: string;
  readonly color: string;
}

/** A choice that fits the answer: what was asked for where its columns are there, otherwise a number against the first column. */
export function chartChoice(result: QueryResult, wanted: ChartChoice): ChartChoice {
  const names = result.columns.map(({ name }) => name);
  const numbers = result.columns.filter(({ numeric }) => numeric).map(({ name }) => name);
  if (wanted.mark === "ingen") return { mark: "ingen", x: "", y: "", color: "" };
  const color = names.includes(wanted.color) ? wanted.color : "";
  if (names.includes(wanted.x) && names.includes(wanted.y)) return { ...wanted, color };
  const x = numbers.at(-1);
  const y = names.find((name) => name !== x);
  if (x === undefined || y === undefined) return { mark: "ingen", x: "", y: "", color: "" };
  return { mark: wanted.mark, x, y, color };
}
