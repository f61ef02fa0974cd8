import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import type { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import { decoderFor } from "../intake/decoderFor.js";
import type { Fault } from "../intake/fault.js";
import { foldName } from "../intake/foldName.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";

/** Rows of one of the workspace's own files, with the row each stands on. */
export interface WorkspaceRow<Row> {
  readonly row: number;
  readonly values: Row;
}

/**
 * Reads one of the workspace's own `;`-separated files: UTF-8, or windows-1252 as Excel saves it. Columns are matched
 * by name, case and å/ä/ö free; every row is checked against the contract. A file that is not there has no rows: all
 * of them are optional. Throws DataFaults with every fault of the file at once.
 */
export async function readWorkspaceTable<Contract extends z.ZodObject>(
  dir: string,
  name: string,
  contract: Contract,
): Promise<WorkspaceRow<z.infer<Contract>>[]> {
  const bytes = await readFile(join(dir, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (bytes === undefined) return [];
  const columns = Object.keys(contract.shape);
  const parsed = Papa.parse<Record<string, string>>(decode(bytes), {
    delimiter: ";",
    header: true,
    skipEmptyLines: false,
    transformHeader: (header) =>
      columns.find((column) => foldName(column) === foldName(header)) ?? header.trim(),
  });
  const faults: Fault[] = [];
  const rows = parsed.data.flatMap((record, index) => {
    const row = index + 2;
    if (Object.values(record).every((cell) => String(cell).trim() === "")) return [];
    const checked = contract.safeParse(
      Object.fromEntries(columns.map((column) => [column, record[column]?.trim()])),
    );
    if (checked.success) return [{ row, values: checked.data }];
    for (const issue of checked.error.issues) {
      const column = issue.path.join(".");
      const value = record[column];
      const seen = value === undefined ? "Kolumnen saknas. " : `Här står »${masked(value)}«. `;
      faults.push({ code: "arbetsytans-fil", file: name, row, column, message: `${seen}${issue.message}` });
    }
    return [];
  });
  if (faults.length > 0) throw new DataFaults(faults);
  return rows;
}

/** A number that may be somebody's is never told, not even to whoever wrote it there: messages are kept in logs. */
function masked(value: string): string {
  return value.replace(/[^\s,;()]+/g, (word) => (looksLikePersonnummer(word) ? "•••" : word));
}

function decode(bytes: Uint8Array): string {
  try {
    return decoderFor("utf-8-bom").decode(bytes);
  } catch {
    return decoderFor("windows-1252").decode(bytes);
  }
}
