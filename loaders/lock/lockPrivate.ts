import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { faultPoint } from "../faultPoint.js";
import { DataFaults } from "../intake/dataFaults.js";
import { ownName, sweepDead } from "../ownName.js";
import { syncFolder } from "../publish/syncFolder.js";
import { settleDatabase } from "../warehouse/settleDatabase.js";
import { checkLocked } from "./checkLocked.js";
import { type LockSecret, lockKey } from "./lockKey.js";
import { type LockedFile, writeLockList } from "./lockList.js";
import { isLocked, LOCKED, LOCKING, refuseLocking, UNLOCKING } from "./refuseLocked.js";
import { SealedWhileWritten, sealFile } from "./sealedFile.js";

/** Public figures, and what lives only while a run does. */
const LEFT_OPEN = ["snapshots", "tmp", LOCKED];
const LEFT_OPEN_PREFIXES = [LOCKING, UNLOCKING, "nulage-titt-"];

/**
 * Locks every file of the private folder but the snapshots of public sources: sealed copies of all of them are written
 * and synced beside, moved to `last/` in one step, and only then are the clear ones removed. On a locked folder it
 * removes what clear files an interrupted run left, after the sealed ones have been checked. Returns how many files are locked.
 * Throws DataFaults when the folder is in use, holds nothing, or is locked with another secret.
 */
export async function lockPrivate(privateDir: string, secret: LockSecret): Promise<number> {
  await mkdir(privateDir, { recursive: true, mode: 0o700 });
  await sweepDead(privateDir, LOCKING);
  await sweepDead(privateDir, UNLOCKING);
  if (await isLocked(privateDir)) {
    await refuseLocking(privateDir);
    const { files } = await checkLocked(privateDir, secret);
    await removeClear(privateDir, files);
    return files.length;
  }
  const own = ownName(LOCKING);
  const folder = join(privateDir, own);
  try {
    await settleDatabase(privateDir, async () => {
      await mkdir(folder, { mode: 0o700 });
      await refuseLocking(privateDir, own);
      faultPoint("lock begun");
    });
    await rm(join(privateDir, "tmp"), { recursive: true, force: true });
    const files = await clearFiles(privateDir);
    if (files.length === 0)
      throw refuse("inget-att-lasa", "Det finns inget att låsa: inget har lästs in än.");
    await sealAll(privateDir, folder, files, secret);
    await syncFolder(folder);
    faultPoint("lock synced");
    await rename(folder, join(privateDir, LOCKED));
    await syncFolder(privateDir);
    faultPoint("lock moved");
    await removeClear(privateDir, files);
    return files.length;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function sealAll(
  privateDir: string,
  folder: string,
  files: readonly LockedFile[],
  secret: LockSecret,
): Promise<void> {
  const salt = randomBytes(32);
  const key = await lockKey(secret, salt);
  for (const { path } of files) {
    const to = join(folder, path);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await sealFile({ from: join(privateDir, path), to, key, path }).catch((error: unknown) => {
      if (!(error instanceof SealedWhileWritten)) throw error;
      throw refuse("andrad-under-lasning", "En fil ändrades medan den låstes. Inget har låsts; försök igen.");
    });
    faultPoint("file sealed");
  }
  await writeLockList(folder, { kind: secret.kind, salt, files }, key);
}

async function clearFiles(privateDir: string): Promise<LockedFile[]> {
  const entries = await readdir(privateDir, { recursive: true, withFileTypes: true });
  const files: LockedFile[] = [];
  for (const entry of entries) {
    const path = relative(privateDir, join(entry.parentPath, entry.name)).split(sep).join("/");
    const [top = ""] = path.split("/");
    if (LEFT_OPEN.includes(top) || LEFT_OPEN_PREFIXES.some((prefix) => top.startsWith(prefix))) continue;
    if (entry.isDirectory()) continue;
    if (!entry.isFile())
      throw refuse(
        "inte-en-fil",
        "I privat/ ligger en länk eller något annat än vanliga filer. Ta bort den; inget har låsts.",
      );
    files.push({ path, mode: (await stat(join(privateDir, path))).mode & 0o777 });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function removeClear(privateDir: string, files: readonly LockedFile[]): Promise<void> {
  for (const { path } of files) {
    await rm(join(privateDir, path), { force: true });
    faultPoint("clear file removed");
  }
}

function refuse(code: string, message: string): DataFaults {
  return new DataFaults([{ code, file: "privat", message }]);
}
