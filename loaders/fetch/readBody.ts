import { fetchFault } from "./fetchFault.js";

/** The bytes of an answer. Throws DataFaults as soon as there are more than `limit`, and stops reading. */
export async function readBody(response: Response, url: URL, limit: number): Promise<Buffer> {
  const told = Number(response.headers.get("content-length") ?? 0);
  if (told > limit) {
    await response.body?.cancel();
    throw tooLarge(url, limit);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  // leaving the loop early cancels the stream
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw tooLarge(url, limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(url: URL, limit: number) {
  const size = Math.floor(limit / 1024 ** 2);
  return fetchFault("for-stort-svar", url, `Svaret är större än ${size} MB, som är det största tillåtna.`);
}
