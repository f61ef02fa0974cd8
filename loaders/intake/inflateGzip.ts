import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { DataFaults } from "./dataFaults.js";
import type { StoredFile } from "./storedFile.js";

export interface InflateLimits {
  /** Largest content in bytes. */
  readonly size: number;
  /** Largest content for each packed byte read so far, once the content is over 1 MB. */
  readonly ratio: number;
}

const MB = 1024 ** 2;
/** JSON of many equal records packs to a thirtieth; what packs to a hundredth is made to fill the memory. */
const LIMITS: InflateLimits = { size: 200 * MB, ratio: 100 };

/**
 * The content of a gzipped file, inflated as a stream that is broken off as soon as a limit is passed. Throws
 * DataFaults for content too large, packed too hard, cut off or damaged.
 */
export async function inflateGzip(file: StoredFile, limits: InflateLimits = LIMITS): Promise<Buffer> {
  const source = createReadStream(file.path);
  const gunzip = createGunzip();
  source.once("error", (error) => gunzip.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of source.pipe(gunzip)) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > limits.size) throw tooLarge(file, limits.size);
      if (size > MB && size > limits.ratio * source.bytesRead) throw tooHard(file, limits.ratio);
      parts.push(bytes);
    }
    return Buffer.concat(parts);
  } catch (error) {
    throw inSwedish(file, error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function tooLarge(file: StoredFile, limit: number): DataFaults {
  const message = `Filen är mer än ${Math.floor(limit / MB)} MB när den packas upp, vilket är det mesta som läses. Dela upp den.`;
  return new DataFaults([{ code: "for-stor-fil", file: file.name, message }]);
}

function tooHard(file: StoredFile, ratio: number): DataFaults {
  const message =
    `Filen blir mer än ${ratio} gånger större när den packas upp. Så hårt packas inte statistik; ` +
    "packa upp den själv och kontrollera vad den innehåller.";
  return new DataFaults([{ code: "for-hart-packad", file: file.name, message }]);
}

function inSwedish(file: StoredFile, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") {
    const message = "Den packade filen (gzip) slutar i förtid och är troligen avkortad. Hämta den på nytt.";
    return new DataFaults([{ code: "avkortad-fil", file: file.name, message }]);
  }
  if (code.startsWith("Z_")) {
    const message = "Den packade filen (gzip) är skadad och går inte att packa upp. Hämta den på nytt.";
    return new DataFaults([{ code: "skadad-fil", file: file.name, message }]);
  }
  return error;
}
