import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import type { FileProbe } from "./fileProbe.js";
import { fileText } from "./fileText.js";
import { RecordScanner } from "./recordScanner.js";
import { splitRecord } from "./splitRecord.js";
import type { StoredFile } from "./storedFile.js";

export interface TextRecord {
  /** 1-based physical row on which the record starts. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Only spaces and delimiters. */
  readonly blank: boolean;
  /** A quote stands where none may; `cells` is then split at every delimiter. */
  readonly strayQuote: boolean;
  /** False for a last record with no line end after it. */
  readonly terminated: boolean;
  /** In a sheet: what keeps the row from being data (an error value, a formula never computed, merged cells). */
  readonly fault?: Pick<Fault, "code" | "value" | "message">;
}

/** Text files read whole: public tables of some MB. Larger ones are for the bulk reader. */
export const TEXT_LIMIT = 64 * 1024 * 1024;
const RECORD_LIMIT = 1024 * 1024;

/**
 * Every record of a small text file, exactly and in order. Throws DataFaults for a file over 64 MB, a record
 * over 1 MB, a file without a delimiter, or a quote that is never closed (with the row where it opened).
 */
export async function readTextRecords(file: StoredFile, probe: FileProbe): Promise<TextRecord[]> {
  if (probe.media !== "text" || probe.encoding === undefined || probe.delimiter === undefined) {
    const message = "Filen är inte en texttabell med skilda kolumner. Spara den som CSV med semikolon.";
    throw new DataFaults([{ code: "ingen-tabell", file: file.name, message }]);
  }
  return splitRecords(await fileText(file, probe.encoding, TEXT_LIMIT), probe.delimiter, file.name);
}

/** The same for text already at hand; `name` is what messages call it. */
export function splitRecords(text: string, delimiter: string, name: string): TextRecord[] {
  const bytes = Buffer.from(text, "utf8");
  const records: TextRecord[] = [];
  const scanner = new RecordScanner(delimiter, (found) => {
    if (found.end - found.start > RECORD_LIMIT) throw new DataFaults([tooLong(name, found.row)]);
    const recordText = bytes.toString("utf8", found.start, found.end);
    const { row, blank, stray } = found;
    const cells = stray ? recordText.split(delimiter) : splitRecord(recordText, delimiter);
    records.push({ row, cells, blank, strayQuote: stray, terminated: found.end < bytes.length });
  });
  scanner.push(bytes);
  scanner.end();
  if (scanner.unclosedRow !== undefined) {
    const row = scanner.unclosedRow;
    const message =
      "Ett citattecken öppnas här men stängs aldrig. Stäng det, eller ta bort det om det inte ska " +
      "omge ett värde.";
    throw new DataFaults([{ code: "oppet-citattecken", file: name, row, message }]);
  }
  return records;
}

function tooLong(file: string, row: number) {
  const message = "Raden är längre än 1 MB. Kontrollera att filen är en tabell med en post på varje rad.";
  return { code: "for-lang-rad", file, row, message };
}
