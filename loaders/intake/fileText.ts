import { readFile } from "node:fs/promises";
import { DataFaults } from "./dataFaults.js";
import { decoderFor } from "./decoderFor.js";
import type { Encoding } from "./fileProbe.js";
import type { StoredFile } from "./storedFile.js";

/**
 * The whole text of a small file, without byte order mark. Throws DataFaults when it is larger than `limit`
 * bytes.
 */
export async function fileText(file: StoredFile, encoding: Encoding, limit: number): Promise<string> {
  if (file.size > limit) {
    const message =
      `Filen är ${Math.ceil(file.size / 1024 ** 2)} MB. Filer av det här slaget får vara högst ` +
      `${Math.floor(limit / 1024 ** 2)} MB. Dela upp den eller hämta ett mindre uttag.`;
    throw new DataFaults([{ code: "for-stor-fil", file: file.name, message }]);
  }
  try {
    return decoderFor(encoding).decode(await readFile(file.path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const message = `Filen går inte att läsa som ${encoding}. Spara om den som UTF-8.`;
    throw new DataFaults([{ code: "teckenkodning", file: file.name, message }]);
  }
}
