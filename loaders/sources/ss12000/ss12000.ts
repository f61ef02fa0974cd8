import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileProbe } from "../../intake/fileProbe.js";
import type { StoredFile } from "../../intake/storedFile.js";
import type { ReadResult, ReadWithGrades, Source } from "../source.js";
import { recogniseSs12000 } from "./recognise.js";
import { sortResponses } from "./sortResponses.js";

/**
 * Responses of an SS 12000:2020 interface. Organisations are raw rows and grades go the way of betyg; of people nothing
 * is kept but the id that betyg replaces with a keyed code.
 */
export const ss12000: Source = {
  id: "ss12000",
  label: "SS 12000, svar ur kommunens system",
  publisher: "Kommunen",
  licence: null,
  holdsPupils: true,
  isList: true,
  recognise: recogniseSs12000,
  readGrades: readWithGrades,
  read: readWithout,
};

async function readWithGrades(file: StoredFile, probe: FileProbe, tempDir: string): Promise<ReadWithGrades> {
  const { result, lines } = await sortResponses(file, probe);
  if (lines.length === 0) return { result, grades: undefined };
  const path = join(tempDir, `${file.sha256}.ss12000`);
  await writeFile(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return { result, grades: { path, count: lines.length } };
}

/** For looking at a file only: the grades stand as ignored, since nothing here judges them. */
async function readWithout(file: StoredFile, probe: FileProbe): Promise<ReadResult> {
  const { result, lines } = await sortResponses(file, probe);
  if (lines.length === 0) return result;
  const { accounting } = result;
  const ignoredBy = { ...accounting.ignoredBy, "betyg, som prövas när filen läses in": lines.length };
  const records = accounting.records + lines.length;
  const ignored = accounting.ignored + lines.length;
  return { ...result, accounting: { ...accounting, records, ignored, ignoredBy } };
}
