import { open } from "node:fs/promises";
import { join } from "node:path";
import { decoderFor } from "./decoderFor.js";
import type { Encoding } from "./fileProbe.js";
import type { StoredFile } from "./storedFile.js";

const CHUNK = 4 * 1024 * 1024;

/**
 * Path of the file's text as UTF-8: the raw copy itself when it already is (a byte order mark stays),
 * otherwise a new file `<sha256>.utf8` (0600) in `directory`, which the caller removes. Streams; throws a
 * TypeError on bytes that the encoding does not have.
 */
export async function transcode(file: StoredFile, encoding: Encoding, directory: string): Promise<string> {
  if (encoding === "utf-8" || encoding === "utf-8-bom") return file.path;
  const path = join(directory, `${file.sha256}.utf8`);
  const source = await open(file.path);
  try {
    const target = await open(path, "w", 0o600);
    try {
      const decoder = decoderFor(encoding);
      const chunk = Buffer.allocUnsafe(CHUNK);
      for (;;) {
        const { bytesRead } = await source.read(chunk, 0, CHUNK, null);
        const text = decoder.decode(chunk.subarray(0, bytesRead), { stream: bytesRead > 0 });
        if (text !== "") await target.writeFile(text, "utf8");
        if (bytesRead === 0) break;
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  return path;
}
