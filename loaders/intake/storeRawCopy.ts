import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, lstat, mkdir, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { faultPoint } from "../faultPoint.js";
import { DataFaults } from "./dataFaults.js";
import { shownFileName } from "./shownFileName.js";
import type { StoredFile } from "./storedFile.js";

export interface StoreOptions {
  /** Tells files apart whose names are masked; the same name and key give the same. */
  readonly nameKey?: Uint8Array;
  /** Largest file in bytes; 4 GB unless told. */
  readonly limit?: number;
  /** Called after each written chunk with the bytes so far: progress, and tests of files that change. */
  readonly onChunk?: (bytes: number) => void | Promise<void>;
}

/** What a copy is called until it is whole. */
export const UNFINISHED = ".inlasning-";

const CHUNK = 4 * 1024 * 1024;

function refuse(file: string, code: string, message: string): DataFaults {
  return new DataFaults([{ code, file, message }]);
}

/**
 * Copies a received file into `<privat>/raw/<sha256>` (0600, folder 0700), hashing while it copies. The same
 * bytes again give the same copy. Throws DataFaults for what is not an ordinary readable file inside its
 * folder, is larger than the limit, or changes while it is read; then nothing is left behind.
 */
export async function storeRawCopy(
  path: string,
  privat: string,
  options: StoreOptions = {},
): Promise<StoredFile> {
  const limit = options.limit ?? 4 * 1024 ** 3;
  const name = shownFileName(basename(path), options.nameKey);
  const source = await openOrdinaryFile(path, name);
  const folder = resolve(privat, "raw");
  const temporary = join(folder, `${UNFINISHED}${randomUUID()}`);
  try {
    const before = await source.stat({ bigint: true });
    if (!before.isFile()) throw changed(name);
    if (before.size > BigInt(limit)) {
      const size = `${Math.ceil(limit / 1024 ** 2)} MB`;
      throw refuse(
        name,
        "for-stor-fil",
        `Filen är större än ${size}, som är den största tillåtna. Dela upp den.`,
      );
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    faultPoint("raw copy begun");
    const sha256 = await copyHashing(source, temporary, before.size, name, options);
    const after = await source.stat({ bigint: true });
    if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) throw changed(name);
    const target = join(folder, sha256);
    faultPoint("raw copy written");
    // also over a copy that is there: it may have been altered since, and these bytes have just been hashed
    await rename(temporary, target);
    faultPoint("raw copy named");
    return { name, sha256, size: Number(before.size), path: target };
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    await source.close();
  }
}

function changed(name: string): DataFaults {
  return refuse(
    name,
    "andrad-under-lasning",
    "Filen ändrades medan den lästes. Vänta tills den är klar och försök igen.",
  );
}

async function copyHashing(
  source: FileHandle,
  temporary: string,
  size: bigint,
  name: string,
  options: StoreOptions,
): Promise<string> {
  const hash = createHash("sha256");
  const copy = await open(temporary, "wx", 0o600);
  try {
    await copy.chmod(0o600);
    const chunk = Buffer.allocUnsafe(CHUNK);
    let position = 0;
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, CHUNK, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      if (position > size) throw changed(name);
      const part = chunk.subarray(0, bytesRead);
      hash.update(part);
      await copy.writeFile(part);
      await options.onChunk?.(position);
    }
    if (BigInt(position) !== size) throw changed(name);
    await copy.sync();
  } finally {
    await copy.close();
  }
  return hash.digest("hex");
}

async function openOrdinaryFile(path: string, name: string): Promise<FileHandle> {
  try {
    const real = await realpath(path);
    const home = await realpath(dirname(path));
    if ((await lstat(path)).isSymbolicLink() && !real.startsWith(home.endsWith(sep) ? home : home + sep)) {
      throw refuse(
        name,
        "lank-ut",
        "Filen är en länk till en annan mapp. Kopiera hit själva filen i stället.",
      );
    }
    const kind = await stat(real);
    if (kind.isDirectory()) throw refuse(name, "mapp", "Detta är en mapp. Ange en fil.");
    if (!kind.isFile()) {
      throw refuse(
        name,
        "inte-en-fil",
        "Detta är inte en vanlig fil (kö, enhet eller uttag). Ange en sparad fil.",
      );
    }
    return await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throw inSwedish(error, name);
  }
}

function inSwedish(error: unknown, name: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM") {
    return refuse(
      name,
      "olaslig",
      "Filen får inte läsas av den här användaren. Ge läsrättighet eller kopiera filen.",
    );
  }
  if (
    code === "ENOENT" ||
    code === "ENOTDIR" ||
    code === "ERR_INVALID_ARG_VALUE" ||
    code === "ENAMETOOLONG"
  ) {
    return refuse(name, "finns-inte", "Filen finns inte. Kontrollera namn och mapp.");
  }
  if (code === "ELOOP") return refuse(name, "lank-ut", "Filen är en länk som inte leder till en fil.");
  return error;
}
