import { plural } from "../../src/format/plural.js";
import type { Fault } from "../intake/fault.js";

/** What was seen while the records were read, as counts. */
export interface ReadNotes {
  /** Records with spaces or invisible characters round a value. */
  readonly trimmed: number;
  /** Places in free text that were masked. */
  readonly masked: number;
  /** Records whose text looks as if it had been encoded twice. */
  readonly doubleCoded: number;
}

/** What a person should know of a file that was read: counts, never what stood in the cells. */
export function readWarnings(file: string, { trimmed, masked, doubleCoded }: ReadNotes): Fault[] {
  const warnings: Fault[] = [];
  if (trimmed > 0) {
    const rows = plural(trimmed, "rad", "rader");
    const message = `${rows} hade mellanslag eller osynliga tecken runt ett värde. De har tagits bort.`;
    warnings.push({ code: "osynliga-tecken", file, message });
  }
  if (masked > 0) {
    const places = plural(masked, "ställe", "ställen");
    const message =
      `På ${places} i fritext stod något som ser ut som personnummer, e-postadress eller telefonnummer. Det har ersatts ` +
      "med ••• innan svaret sparades.";
    warnings.push({ code: "maskerad-fritext", file, message });
  }
  if (doubleCoded > 0) {
    const rows = plural(doubleCoded, "rad", "rader");
    const message = `Texten på ${rows} är troligen dubbelkodad (Ã¥ i stället för å). Hämta filen på nytt i stället för att spara om den.`;
    warnings.push({ code: "dubbelkodad", file, message });
  }
  return warnings;
}
