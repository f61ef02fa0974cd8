import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { fromBufferPromise } from "yauzl";

export interface UnpackedPart {
  /** "" for the bytes themselves, else how they were reached: "gzip", "zip:xl/workbook.xml", "gzip/zip:…". */
  readonly path: string;
  readonly bytes: Buffer;
}

const DEEPEST = 5;

/** The bytes and everything packed inside them: gzip, zlib, brotli (by name), and the members and names of zip files. */
export async function unpack(bytes: Buffer, name = "", depth = 0): Promise<UnpackedPart[]> {
  const parts: UnpackedPart[] = [{ path: "", bytes }];
  if (depth >= DEEPEST) return parts;
  for (const [how, inner] of await inside(bytes, name)) {
    for (const part of await unpack(inner, how, depth + 1)) {
      parts.push({ path: [how, part.path].filter((text) => text !== "").join("/"), bytes: part.bytes });
    }
  }
  return parts;
}

async function inside(bytes: Buffer, name: string): Promise<[string, Buffer][]> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return attempt("gzip", () => gunzipSync(bytes));
  if (bytes[0] === 0x78 && ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 === 0) {
    return attempt("zlib", () => inflateSync(bytes));
  }
  if (name.endsWith(".br")) return attempt("brotli", () => brotliDecompressSync(bytes));
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) return zipMembers(bytes);
  return [];
}

/** What is damaged or only looks packed is searched as it is. */
function attempt(how: string, open: () => Buffer): [string, Buffer][] {
  try {
    return [[how, open()]];
  } catch {
    return [];
  }
}

async function zipMembers(bytes: Buffer): Promise<[string, Buffer][]> {
  const members: [string, Buffer][] = [];
  try {
    const zip = await fromBufferPromise(bytes, {});
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
      members.push([`zip:${entry.fileName}`, Buffer.concat(chunks)]);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return members;
}
