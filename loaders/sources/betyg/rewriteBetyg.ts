import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileText } from "../../intake/fileText.js";
import type { Encoding } from "../../intake/probeFile.js";
import { splitRecords } from "../../intake/readTextRecords.js";
import type { StoredFile } from "../../intake/storedFile.js";

/** What load.sql reads as "not there", which is another thing than empty. */
const MISSING = "\u0001";
const LARGEST = 400 * 1024 * 1024;

/**
 * Rewrites a betyg file whose records are not one plain line each: every record that is not blank becomes one line with
 * `width` fields, a mark when it had too many, and its physical row. Returns the path (0600), which the caller removes.
 */
export async function rewriteBetyg(
  file: StoredFile,
  encoding: Encoding,
  delimiter: string,
  width: number,
  directory: string,
): Promise<string> {
  const text = await fileText(file, encoding, LARGEST);
  const records = splitRecords(text, delimiter, file.name).filter((record) => !record.blank);
  const lines = records.slice(1).map(({ row, cells, strayQuote }) => {
    const fields = Array.from({ length: width }, (_, index) => {
      const cell = cells[index];
      return cell === undefined ? MISSING : quoted(cell);
    });
    return [...fields, cells.length > width || strayQuote ? "1" : MISSING, String(row)].join(";");
  });
  const path = join(directory, `${file.sha256}.rader`);
  await writeFile(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return path;
}

/** Line ends inside a cell become spaces: no field of this file may have one, so the record is judged faulty anyway. */
function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""').replaceAll(/[\r\n]+/g, " ")}"`;
}
