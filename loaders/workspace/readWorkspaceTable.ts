import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { DataFaults } from "../intake/dataFaults.js";

/**
 * Reads one of the workspace's own `;`-separated files as text cells in the order of `columns`; null for a column the
 * file leaves out. A file that is not there has no rows: all of them are optional.
 */
export async function readWorkspaceTable(
  dir: string,
  name: string,
  columns: readonly string[],
  required: readonly string[],
): Promise<(string | null)[][]> {
  const text = await readFile(join(dir, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return [];
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    delimiter: ";",
    header: true,
    skipEmptyLines: "greedy",
  });
  const missing = required.filter((column) => !parsed.meta.fields?.includes(column));
  const ragged = parsed.errors.filter((error) => error.type === "FieldMismatch");
  if (missing.length > 0 || ragged.length > 0) {
    throw new DataFaults([
      ...missing.map((column) => ({
        code: "kolumn-saknas",
        file: name,
        column,
        message: `Kolumnen ${column} saknas. Rubrikraden ska ha: ${columns.join(";")}.`,
      })),
      ...ragged.map((error) => ({
        code: "antal-falt",
        file: name,
        row: (error.row ?? 0) + 2,
        message: `Raden har inte lika många fält som rubrikraden. Rubrikraden är: ${columns.join(";")}.`,
      })),
    ]);
  }
  return parsed.data.map((row) => columns.map((column) => row[column] ?? null));
}
