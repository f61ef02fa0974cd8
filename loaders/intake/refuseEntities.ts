import { DataFaults } from "./dataFaults.js";

/**
 * Throws DataFaults when a part of an Excel file declares a document type or entities, which can name files and
 * addresses or grow without end, or is not UTF-8, in which such a declaration could hide. No such declaration has a
 * place in an Excel file.
 */
export function refuseEntities(file: string, parts: ReadonlyMap<string, Buffer>): void {
  for (const bytes of parts.values()) {
    const utf16 = bytes.subarray(0, 2).includes(0) || [0xfe, 0xff].includes(bytes[0] ?? 0);
    if (utf16) {
      const message =
        "Excel-filen är inte sparad i UTF-8. Öppna den i Excel och spara den på nytt som .xlsx.";
      throw new DataFaults([{ code: "xml-kodning", file, message }]);
    }
    if (declares(bytes, "DOCTYPE") || declares(bytes, "ENTITY")) {
      const message =
        "Excel-filen innehåller en dokumenttyp (DOCTYPE eller ENTITY), som riktiga Excel-filer saknar. " +
        "Den läses inte; hämta den på nytt från källan.";
      throw new DataFaults([{ code: "xml-entitet", file, message }]);
    }
  }
}

/** Whether `<!` and then the word stand somewhere, in any case. */
function declares(bytes: Buffer, word: string): boolean {
  for (let at = bytes.indexOf("<!"); at !== -1; at = bytes.indexOf("<!", at + 2)) {
    if (
      bytes
        .toString("latin1", at + 2, at + 12)
        .trimStart()
        .toUpperCase()
        .startsWith(word)
    )
      return true;
  }
  return false;
}
