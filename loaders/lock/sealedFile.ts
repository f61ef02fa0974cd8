import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

const MAGIC = Buffer.from("NULAGE1\n");
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const CHUNK = 1024 * 1024;

export interface SealPlan {
  readonly from: string;
  /** Written anew, and synced; the caller removes it when this throws. Without it, what opens is only checked. */
  readonly to?: string;
  readonly mode?: number;
  /** 32 bytes. */
  readonly key: Buffer;
  /** The file's path in the private folder: a sealed file opens as that one only. */
  readonly path: string;
}

/** What was sealed is not what is there now: another key, another file, a changed byte, or an end cut off. */
export class SealBroken extends Error {}

/** The file was written to while it was sealed. */
export class SealedWhileWritten extends Error {}

/**
 * Writes `from` to `to` as AES-256-GCM in pieces of 1 MiB, under a key of the file's own. Each piece is bound to its
 * place, to the file's path, and to whether it is the last, so that none can be moved, left out or cut off. Memory does not grow with the file. Decision 0023.
 */
export async function sealFile({ from, to, mode, key, path }: SealPlan & { to: string }): Promise<void> {
  const source = await open(from);
  try {
    const { size, mtimeNs } = await source.stat({ bigint: true });
    const target = await open(to, "wx", mode ?? 0o600);
    try {
      const header = Buffer.concat([MAGIC, randomBytes(SALT_BYTES)]);
      await target.writeFile(header);
      const keyOfFile = fileKey(key, header, path);
      const total = Number(size);
      const pieces = Math.max(1, Math.ceil(total / CHUNK));
      for (let index = 0; index < pieces; index++) {
        const clear = await readExactly(source, Math.min(CHUNK, total - index * CHUNK), index * CHUNK);
        if (clear === undefined) throw new SealedWhileWritten(path);
        const cipher = createCipheriv("aes-256-gcm", keyOfFile, nonce(index, index === pieces - 1));
        cipher.setAAD(Buffer.concat([header, Buffer.from(path)]));
        await target.writeFile(Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]));
      }
      const after = await source.stat({ bigint: true });
      if (after.size !== size || after.mtimeNs !== mtimeNs) throw new SealedWhileWritten(path);
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Writes what `sealFile` sealed, or only checks it. Throws SealBroken; what was written until then is not to be used. */
export async function openSealed({ from, to, mode, key, path }: SealPlan): Promise<void> {
  const source = await open(from);
  try {
    const target = to === undefined ? undefined : await open(to, "wx", 0o600);
    try {
      const { size } = await source.stat();
      const header = await readExactly(source, MAGIC.length + SALT_BYTES, 0);
      if (header?.subarray(0, MAGIC.length).equals(MAGIC) !== true) throw new SealBroken(path);
      const keyOfFile = fileKey(key, header, path);
      const piece = CHUNK + TAG_BYTES;
      const pieces = Math.max(1, Math.ceil((size - header.length) / piece));
      for (let index = 0; index < pieces; index++) {
        const at = header.length + index * piece;
        const sealed = await readExactly(source, Math.min(piece, size - at), at);
        if (sealed === undefined || sealed.length < TAG_BYTES) throw new SealBroken(path);
        const clear = openPiece(sealed, keyOfFile, nonce(index, index === pieces - 1), header, path);
        await target?.writeFile(clear);
      }
      await target?.chmod(mode ?? 0o600);
      await target?.sync();
    } finally {
      await target?.close();
    }
  } finally {
    await source.close();
  }
}

function openPiece(sealed: Buffer, key: Buffer, iv: Buffer, header: Buffer, path: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.concat([header, Buffer.from(path)]));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken(path);
  }
}

/** A key for each file, by its salt: a nonce never meets the same key twice. */
function fileKey(key: Buffer, header: Buffer, path: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, header.subarray(MAGIC.length), `nulage fil ${path}`, 32));
}

/** The piece's number, and a last byte that says whether it is the last. */
function nonce(index: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(index, 7);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

/** Undefined when the file ends before. */
async function readExactly(file: FileHandle, length: number, at: number): Promise<Buffer | undefined> {
  const bytes = Buffer.alloc(Math.max(0, length));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, at + read);
    if (bytesRead === 0) return undefined;
    read += bytesRead;
  }
  return bytes;
}
