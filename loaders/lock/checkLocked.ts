import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { LockSecret } from "./lockKey.js";
import { type LockedFile, readLockList } from "./lockList.js";
import { LOCKED } from "./refuseLocked.js";
import { openSealed, SealBroken } from "./sealedFile.js";

/**
 * Opens every sealed file and gives each to `to` (a path to write to, or undefined to check only). Throws DataFaults with
 * every file that is missing, changed, cut off or another, all at once; then none of what was written is to be used.
 */
export async function checkLocked(
  privateDir: string,
  secret: LockSecret,
  to: (file: LockedFile) => Promise<string | undefined> = async () => undefined,
): Promise<{ readonly files: readonly LockedFile[] }> {
  const folder = join(privateDir, LOCKED);
  const { files, key } = await readLockList(folder, secret);
  const faults = [];
  for (const file of files) {
    const from = join(folder, file.path);
    const target = await to(file);
    try {
      if (!(await lstat(from)).isFile()) throw new SealBroken(file.path);
      await openSealed({ from, key, path: file.path, mode: file.mode, ...(target ? { to: target } : {}) });
    } catch (error) {
      const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (!isMissing && !(error instanceof SealBroken)) throw error;
      const what = isMissing ? "saknas" : "är ändrad, avkortad eller en annan än den som låstes";
      const message = `Den låsta filen ${what}. Inget har ändrats. Lägg tillbaka den från säkerhetskopian.`;
      faults.push({ code: "skadat-las", file: `privat/${LOCKED}/${file.path}`, message });
    }
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return { files };
}
