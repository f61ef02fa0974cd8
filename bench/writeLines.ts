import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * Path of a file with `rows` lines after the header, written unless it is there. `start` gives what makes the lines of
 * one pupil after another.
 */
export function writeLines(
  folder: string,
  name: string,
  header: string,
  rows: number,
  start: () => () => readonly string[],
): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const nextPupil = start();
  const file = openSync(`${path}.tmp`, "w");
  let lines = [header];
  let written = 0;
  while (written < rows) {
    const records = nextPupil().slice(0, rows - written);
    for (const record of records) lines.push(record);
    written += records.length;
    if (lines.length < 20_000 && written < rows) continue;
    writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
  }
  closeSync(file);
  renameSync(`${path}.tmp`, path);
  return path;
}
