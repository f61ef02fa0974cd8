import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Encoding } from "../../intake/fileProbe.js";
import { fileText } from "../../intake/fileText.js";
import { splitRecords } from "../../intake/readTextRecords.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { betygLine } from "./betygLine.js";

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
  const lines = records.slice(1).map(({ row, cells, strayQuote }) =>
    betygLine(
      Array.from({ length: width }, (_, index) => cells[index]),
      cells.length > width || strayQuote,
      row,
    ),
  );
  const path = join(directory, `${file.sha256}.rader`);
  await writeFile(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return path;
}
