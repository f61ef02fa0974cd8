import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BulkRows } from "../../bulk/readBulkRows.js";
import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import type { ReadResult, ReadWithPupils, Source } from "../source.js";
import { recogniseSs12000 } from "./recognise.js";
import { sortResponses } from "./sortResponses.js";

/**
 * Responses of an SS 12000:2020 interface. Organisations are raw rows, grades go the way of betyg and attendance that of franvaro; of people nothing
 * is kept but the id that becomes a keyed code there.
 */
export const ss12000: Source = {
  id: "ss12000",
  label: "SS 12000, svar ur kommunens system",
  publisher: "Kommunen",
  licence: null,
  holdsPupils: true,
  isList: true,
  recognise: recogniseSs12000,
  readPupils: readWithPupils,
  read: readWithout,
};

async function readWithPupils(file: StoredFile, probe: FileProbe, tempDir: string): Promise<ReadWithPupils> {
  const { result, pupils } = await sortResponses(file, probe);
  const rows: BulkRows[] = [];
  for (const { format, lines } of pupils) {
    const path = join(tempDir, `${file.sha256}.${format.id}`);
    await writeFile(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
    rows.push({ format, path, count: lines.length });
  }
  return { result, rows };
}

/** For looking at a file only: pupils' records stand as ignored, since nothing here judges them. */
async function readWithout(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const { result, pupils } = await sortResponses(file, probe);
  const { accounting } = result;
  const waiting = pupils.map(
    ({ format, lines }) => [`${format.id}, som prövas när filen läses in`, lines.length] as const,
  );
  const count = waiting.reduce((sum, [, lines]) => sum + lines, 0);
  const ignoredBy = { ...accounting.ignoredBy, ...Object.fromEntries(waiting) };
  const records = accounting.records + count;
  return {
    ...result,
    accounting: { ...accounting, records, ignored: accounting.ignored + count, ignoredBy },
  };
}
