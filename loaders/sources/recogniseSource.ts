import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { FileProbe } from "../intake/fileProbe.js";
import { shownName } from "../intake/shownName.js";
import type { StoredFile } from "../intake/storedFile.js";
import { isJson } from "./jsonList.js";
import { sources as registered } from "./registry.js";
import type { Recognition, Source } from "./source.js";

export interface RecognisedSource {
  readonly source: Source;
  readonly recognition: Recognition;
}

/** Every source that sees something of its own in the file, best first; equals in the order of `sources`. */
export function rankSources(probe: FileProbe, sources: readonly Source[] = registered): RecognisedSource[] {
  return sources
    .flatMap((source) => {
      const recognition = source.recognise(probe);
      return recognition === undefined ? [] : [{ source, recognition }];
    })
    .sort((a, b) => b.recognition.score - a.recognition.score);
}

/**
 * The source whose contract the file meets. Throws DataFaults when the file is unusable whatever its source,
 * and when no contract is met: then with the nearest source, what speaks against it, and what was tried.
 */
export function recogniseSource(
  file: StoredFile,
  probe: FileProbe,
  sources: readonly Source[] = registered,
): RecognisedSource {
  if (probe.faults !== undefined && probe.faults.length > 0) throw new DataFaults(probe.faults);
  if (isDescription(probe)) {
    const message =
      "Filen beskriver ett gränssnitt eller ett format (OpenAPI eller JSON Schema) och innehåller inga data. " +
      "Läs in svaren från gränssnittet i stället.";
    throw new DataFaults([{ code: "beskrivning", file: file.name, message }]);
  }
  const [best] = rankSources(probe, sources);
  if (best !== undefined && best.recognition.score >= 1) return best;
  throw new DataFaults([best === undefined ? unlikeAll(file, probe, sources) : nearly(file, best)]);
}

/** A description names every key of the data it describes, and so is taken for it. */
function isDescription(probe: FileProbe): boolean {
  return isJson(probe) && /^\s*\{\s*"(?:openapi|swagger|\$schema)"\s*:/.test(probe.headText ?? "");
}

function nearly(file: StoredFile, { source, recognition }: RecognisedSource): Fault {
  const message = `Filen känns inte igen. Närmast är ${source.label}, men: ${recognition.reasons.join(" ")}`;
  return { code: "okand-fil", file: file.name, message };
}

function unlikeAll(file: StoredFile, probe: FileProbe, sources: readonly Source[]): Fault {
  const tried = sources.map((source) => source.label.toLowerCase()).join("; ");
  const kind =
    probe.sheets !== undefined
      ? `Excel-filens blad är ${sheetNames(probe.sheets)}. Kontrollera att bladet med data finns kvar med sin rubrikrad.`
      : isJson(probe)
        ? "Filen är JSON, men inte ett svar från någon av dem; kontrollera adressen den hämtades från."
        : "Kontrollera att rubrikraden finns kvar och att rätt fil valdes. En export ur ett annat system läses med en " +
          "mappning, som nulage inspect föreslår.";
  const message = `Filen känns inte igen. Den liknar ingen av de källor som prövats (${tried}). ${kind}`;
  return { code: "okand-fil", file: file.name, message };
}

function sheetNames(sheets: NonNullable<FileProbe["sheets"]>): string {
  const names = sheets
    .slice(0, 10)
    .map(({ name, hidden }) => `"${shownName(name)}"${hidden ? " (dolt)" : ""}`);
  return names.join(", ") + (sheets.length > 10 ? " …" : "");
}
