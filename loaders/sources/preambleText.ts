import { DataFaults } from "../intake/dataFaults.js";
import type { TextRecord } from "../intake/readTextRecords.js";
import type { PreambleField } from "./wideContract.js";

export const lasarField: PreambleField = {
  name: "lasar",
  pattern: /^valt läsår:\s*((?:19|20)\d\d\/\d\d)$/i,
  example: "Valt läsår: 2024/25",
};

/**
 * What the lines above the header say of a field: the first line that matches. A läsår must be two years in a row.
 * Throws DataFaults when the field is not there and may not be absent; then it gives undefined.
 */
export function preambleText(
  file: string,
  preamble: readonly TextRecord[],
  field: PreambleField,
): string | undefined {
  for (const { cells } of preamble) {
    const line = cells.find((cell) => cell.trim() !== "") ?? "";
    const text = field.pattern.exec(line.normalize("NFC").replace(/\s+/g, " ").trim())?.[1];
    if (text !== undefined && isPossible(text)) return text;
  }
  if (field.optional) return undefined;
  const isLasar = field === lasarField;
  const message = isLasar
    ? `Läsåret saknas ovanför rubrikraden. Där ska stå till exempel "${field.example}". Hämta filen på nytt.`
    : `Ovanför rubrikraden saknas en rad som "${field.example}". Hämta filen på nytt.`;
  throw new DataFaults([{ code: `${isLasar ? "lasar" : "uppgift"}-saknas`, file, message }]);
}

function isPossible(text: string): boolean {
  const lasar = /^(\d{4})\/(\d\d)$/.exec(text);
  return lasar === null || (Number(lasar[1]) + 1) % 100 === Number(lasar[2]);
}
