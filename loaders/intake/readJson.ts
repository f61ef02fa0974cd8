import { DataFaults } from "./dataFaults.js";
import { fileText } from "./fileText.js";
import type { StoredFile } from "./storedFile.js";

const LIMIT = 200 * 1024 * 1024;

/**
 * The JSON document of a file (UTF-8, at most 200 MB). With `rawNumbers` the numbers under those keys come as
 * strings, written exactly as in the file. Throws DataFaults with row and position when the document is
 * broken or too large.
 */
export async function readJson(file: StoredFile, rawNumbers: readonly string[] = []): Promise<unknown> {
  const text = await fileText(file, "utf-8", LIMIT);
  try {
    return JSON.parse(rawNumbers.length === 0 ? text : quoteNumbers(text, rawNumbers));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DataFaults([brokenJson(file, text)]);
  }
}

/**
 * Puts quotes round the numbers under `keys`. Within a JSON string every quote has a backslash before it, and
 * outside strings none has, so a match is always a key.
 */
function quoteNumbers(text: string, keys: readonly string[]): string {
  const number = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
  const pattern = new RegExp(`(?<!\\\\)"(${keys.join("|")})"(\\s*:\\s*)(${number})(?=\\s*[,}])`, "g");
  return text.replace(pattern, '"$1"$2"$3"');
}

function brokenJson(file: StoredFile, text: string) {
  const ended = !/[\]}]\s*$/.test(text);
  let position = text.length;
  try {
    JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    if (found !== undefined) position = Number(found);
  }
  const before = text.slice(0, position).split("\n");
  const row = before.length;
  const character = (before.at(-1)?.length ?? 0) + 1;
  const message = ended
    ? `Filen avslutas mitt i sitt innehåll (tecken ${character} på raden) och är troligen avkortad. Hämta den på nytt.`
    : `Filen är inte giltig JSON (tecken ${character} på raden). Hämta den på nytt, utan att ändra i den.`;
  return { code: ended ? "avkortad-fil" : "ogiltig-json", file: file.name, row, message };
}
