import { DataFaults } from "./dataFaults.js";
import type { FileProbe } from "./probeFile.js";
import { readTextRecords } from "./readTextRecords.js";
import type { StoredFile } from "./storedFile.js";

export interface SheetRecord {
  /** 1-based, as a text editor or Excel shows it. */
  readonly row: number;
  /** Text as it stands; leading blanks are kept, since they may be an indentation. */
  readonly cells: readonly string[];
  /** A quote stands where none may. */
  readonly strayQuote?: boolean;
}

/** A table of text cells, whatever file it came from: a text file has one, a workbook one for each sheet. */
export interface Sheet {
  /** The sheet's name; absent for text files. */
  readonly name?: string;
  readonly records: readonly SheetRecord[];
  /** Numbers come from typed cells and are written with a decimal point, whatever the file's language. */
  readonly typedNumbers?: boolean;
  /** Records may be shorter than the header: empty cells at the end are not there. */
  readonly ragged?: boolean;
  /** The last record ends without a line end: it may have been cut. */
  readonly unterminated?: boolean;
}

/** The beginning of each sheet, as far as the probe has read it: what recognition goes by. */
export function headSheets(probe: FileProbe): readonly Sheet[] {
  return probe.media === "text" && probe.head ? [{ records: probe.head }] : [];
}

/** Every sheet, whole. Throws DataFaults for a file that is no table. */
export async function readSheets(file: StoredFile, probe: FileProbe): Promise<readonly Sheet[]> {
  if (probe.media !== "text") {
    const message = "Filen är inte en texttabell. Spara bladet som CSV UTF-8 med semikolon.";
    throw new DataFaults([{ code: "ingen-tabell", file: file.name, message }]);
  }
  const records = await readTextRecords(file, probe);
  return [{ records, unterminated: records.at(-1)?.terminated === false }];
}
