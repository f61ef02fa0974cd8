import { type ValueRow, valueColumns } from "../../src/indicators/valueRow.js";

/** `values.csv`: for programs. UTF-8, comma, decimal point, LF; numbers in full, nothing for null. */
export function valuesCsv(rows: readonly ValueRow[]): string {
  const lines = rows.map((row) => valueColumns.map((column) => cell(row[column])).join(","));
  return `${valueColumns.join(",")}\n${lines.map((line) => `${line}\n`).join("")}`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
