import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { faultPoint } from "../faultPoint.js";
import { DataFaults } from "../intake/dataFaults.js";
import { ownName, sweepDead } from "../ownName.js";
import { syncFolder } from "../publish/syncFolder.js";
import { checkLocked } from "./checkLocked.js";
import type { LockSecret } from "./lockKey.js";
import { isLocked, LOCKED, LOCKING, refuseLocking, UNLOCKING } from "./refuseLocked.js";

/**
 * Opens the locked private folder: every file is opened and checked beside it first, then moved to its place, and only
 * then is `last/` removed. Cut off, it is still locked, and can be run again. Returns how many files were opened. Throws
 * DataFaults, and changes nothing, when the secret is another or any file is not as it was locked.
 */
export async function unlockPrivate(privateDir: string, secret: LockSecret): Promise<number> {
  if (!(await isLocked(privateDir)))
    throw new DataFaults([
      { code: "inte-last", file: "privat", message: "Arbetsytan är inte låst. Inget har ändrats." },
    ]);
  await sweepDead(privateDir, LOCKING);
  await sweepDead(privateDir, UNLOCKING);
  const own = ownName(UNLOCKING);
  const folder = join(privateDir, own);
  await mkdir(folder, { mode: 0o700 });
  try {
    await refuseLocking(privateDir, own);
    const { files } = await checkLocked(privateDir, secret, async ({ path }) => {
      await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
      faultPoint("file opened");
      return join(folder, path);
    });
    for (const { path } of files) {
      const target = join(privateDir, path);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(join(folder, path), target);
      faultPoint("file put back");
    }
    await syncFolder(privateDir);
    // what is left of it has a name that the next run sweeps away
    await rm(folder, { recursive: true });
    await rename(join(privateDir, LOCKED), folder);
    faultPoint("lock aside");
    return files.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
