import type { FileProbe, Media } from "./fileProbe.js";
import type { StoredFile } from "./storedFile.js";

const UNUSABLE: Readonly<Partial<Record<Media, string>>> = {
  empty: "Filen är tom. Exportera den på nytt.",
  html: "Filen ser ut som HTML, troligen en inloggningssida i stället för data. Logga in och hämta den på nytt.",
  pdf: "Filen ser ut som PDF. Tabeller läses inte ur PDF; exportera som CSV med semikolon.",
  xls: "Filen ser ut som en gammal Excel-fil (.xls). Öppna den i Excel och spara som CSV UTF-8 eller .xlsx.",
  ods: "Filen ser ut som en OpenDocument-fil (.ods). Spara den som CSV UTF-8 med semikolon.",
  gzip: "Filen är packad (gzip) och innehåller inte JSON. Packa upp den och läs in det som ligger i den.",
  binary: "Filen är inte en text- eller Excel-fil. Exportera data som CSV med semikolon.",
};

/** The probe of a file that no source can use, saying what it looks like and what to do. */
export function unusableFile(file: StoredFile, media: Media, locked = false): FileProbe {
  const message = locked
    ? "Filen ser ut som en lösenordsskyddad Excel-fil. Ta bort lösenordet och spara den på nytt."
    : UNUSABLE[media];
  if (message === undefined) return { media };
  const code = media === "empty" ? "tom-fil" : locked ? "losenordsskyddad" : `filtyp-${media}`;
  return { media, faults: [{ code, file: file.name, message }] };
}
