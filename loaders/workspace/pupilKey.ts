import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { faultPoint } from "../faultPoint.js";
import { writeAtomic } from "../fetch/writeAtomic.js";
import { DataFaults } from "../intake/dataFaults.js";

const KEY_BYTES = 32;
const BLOCK_BYTES = 64;

/** The key behind the pupils' codes, in the forms HMAC needs it. Never printed; `id` says which key it is. */
export interface PupilKey {
  readonly id: string;
  readonly innerPad: Buffer;
  readonly outerPad: Buffer;
}

/**
 * Reads `nyckel` in the private folder, or makes one when nothing has been imported yet. With a warehouse already
 * there, a missing, short or other key stops before anything is read: the same pupil would get another code.
 */
export async function pupilKey(privateDir: string, knownKeyId: string | undefined): Promise<PupilKey> {
  const file = join(privateDir, "nyckel");
  const found = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!found && knownKeyId)
    throw keyFault("Nyckeln till elevkoderna saknas. Lägg tillbaka filen från säkerhetskopian.");
  const key = found ?? randomBytes(KEY_BYTES);
  if (key.length < KEY_BYTES) throw keyFault("Nyckeln till elevkoderna är för kort. Lägg tillbaka rätt fil.");
  if (!found) {
    await writeAtomic(file, key, 0o400);
    faultPoint("key written");
  }
  const id = createHash("sha256").update("nyckel-id:").update(key).digest("hex").slice(0, 16);
  if (knownKeyId && id !== knownKeyId) {
    throw keyFault("Nyckeln till elevkoderna är en annan än vid förra inläsningen. Lägg tillbaka rätt fil.");
  }
  return { id, innerPad: pad(key, 0x36), outerPad: pad(key, 0x5c) };
}

/** RFC 2104: the key, filled with zeros to a block, xor a constant. */
function pad(key: Buffer, constant: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, 0);
  (key.length > BLOCK_BYTES ? createHash("sha256").update(key).digest() : key).copy(block);
  return block.map((byte) => byte ^ constant) as Buffer;
}

function keyFault(message: string): DataFaults {
  return new DataFaults([{ code: "nyckel", file: "privat/nyckel", message }]);
}
