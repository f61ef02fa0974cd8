import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { DataFaults } from "./dataFaults.js";
import type { StoredFile } from "./storedFile.js";

export interface UnzipLimits {
  readonly entries: number;
  /** Bytes of all entries together, measured while they are inflated. */
  readonly total: number;
  /** Inflated to deflated bytes of one entry, once it is over `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Bytes of the entries that are kept. */
  readonly kept: number;
}

const MB = 1024 * 1024;
const LIMITS: UnzipLimits = { entries: 2000, total: 500 * MB, ratio: 200, ratioFrom: MB, kept: 64 * MB };

/**
 * The entries of a zip file that `keep` asks for, by name. Every entry is inflated and measured, wanted or not: no size
 * in the file is believed. Throws DataFaults for more than the limits, names that lead out of the file or stand twice,
 * links, encrypted entries, and a damaged file.
 */
export async function checkedUnzip(
  file: StoredFile,
  keep: (name: string) => boolean,
  limits: UnzipLimits = LIMITS,
): Promise<Map<string, Buffer>> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file.path, { decodeStrings: false, autoClose: false });
    if (zip.entryCount > limits.entries) throw tooMany(file.name, limits);
    const seen = new Set<string>();
    const parts = new Map<string, Buffer>();
    let total = 0;
    let kept = 0;
    for await (const entry of zip.eachEntry()) {
      if (seen.size >= limits.entries) throw tooMany(file.name, limits);
      const name = safeName(file.name, entry, seen);
      if (name.endsWith("/")) continue;
      const wanted = keep(name);
      const bytes = await inflate(await zip.openReadStreamPromise(entry), (inflated, added) => {
        total += added;
        if (wanted) kept += added;
        if (total > limits.total || kept > limits.kept) throw tooLarge(file.name);
        const deflated = Math.max(1, entry.compressedSize);
        if (inflated > limits.ratioFrom && inflated / deflated > limits.ratio) throw tooLarge(file.name);
        return wanted;
      });
      if (wanted) parts.set(name, bytes);
    }
    return parts;
  } catch (error) {
    if (error instanceof DataFaults || isSystemError(error)) throw error;
    throw broken(file.name);
  } finally {
    zip?.close();
  }
}

async function inflate(
  stream: Readable,
  take: (inflated: number, added: number) => boolean,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let inflated = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new Error("zip stream without bytes");
    inflated += chunk.length;
    if (take(inflated, chunk.length)) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The entry's name. Throws DataFaults when it could mean another place or another entry, or cannot be read. */
function safeName(file: string, entry: Entry, seen: Set<string>): string {
  const name = entry.fileNameRaw.toString("utf8");
  const steps = name.split("/");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = name === "" || /[\\:\u0000-\u001f]/.test(name);
  if (odd || name.startsWith("/") || steps.includes("..") || steps.includes(".")) {
    const message =
      "Excel-filen innehåller delar med namn som leder ut ur filen. Den läses inte; hämta den på nytt.";
    throw refuse(file, "osaker-zip", message);
  }
  const key = name.toLowerCase();
  if (seen.has(key)) {
    const message =
      "Excel-filen innehåller två delar med samma namn. Öppna den i Excel och spara den på nytt.";
    throw refuse(file, "osaker-zip", message);
  }
  seen.add(key);
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) {
    throw refuse(file, "osaker-zip", "Excel-filen innehåller en länk till en annan fil. Den läses inte.");
  }
  if (entry.isEncrypted()) {
    throw refuse(
      file,
      "losenordsskyddad",
      "Excel-filen är krypterad. Ta bort lösenordet och spara den på nytt.",
    );
  }
  return name;
}

function refuse(file: string, code: string, message: string): DataFaults {
  return new DataFaults([{ code, file, message }]);
}

function tooMany(file: string, { entries }: UnzipLimits): DataFaults {
  const message = `Excel-filen består av fler än ${entries} delar. Spara bladet som CSV UTF-8 med semikolon.`;
  return refuse(file, "zip-bomb", message);
}

function tooLarge(file: string): DataFaults {
  const message =
    "Excel-filen blir orimligt stor när den packas upp och läses inte. Spara bladet som CSV UTF-8 med semikolon.";
  return refuse(file, "zip-bomb", message);
}

function broken(file: string): DataFaults {
  const message = "Excel-filen är skadad eller avkortad och går inte att packa upp. Hämta den på nytt.";
  return refuse(file, "trasig-excelfil", message);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
