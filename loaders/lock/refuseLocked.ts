import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import { livingOwner } from "../ownName.js";

/** The sealed files; while it is there, the private folder is locked. */
export const LOCKED = "last";
/** Folders of a run that locks or unlocks now, with its process in the name. */
export const LOCKING = "laser-";
export const UNLOCKING = "oppnar-";

/** True when the private folder is locked. Anything by that name counts: in doubt it is locked. */
export async function isLocked(privateDir: string): Promise<boolean> {
  return lstat(join(privateDir, LOCKED)).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/** Throws DataFaults while the private folder is locked, or is being locked by a process that lives. */
export async function refuseLocked(privateDir: string): Promise<void> {
  if (await isLocked(privateDir)) {
    const message = "Arbetsytan är låst. Lås upp med nulage unlock och kör kommandot igen.";
    throw new DataFaults([{ code: "last", file: "privat/last", message }]);
  }
  await refuseLocking(privateDir);
}

/** Throws DataFaults while another process locks or unlocks the private folder; `own` is this run's folder. */
export async function refuseLocking(privateDir: string, own?: string): Promise<void> {
  const names = await readdir(privateDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const holder = name === own ? undefined : (livingOwner(name, LOCKING) ?? livingOwner(name, UNLOCKING));
    if (holder === undefined) continue;
    const message = `Arbetsytan låses eller låses upp just nu (process ${holder}). Vänta tills det är klart och försök igen.`;
    throw new DataFaults([{ code: "upptagen", file: "privat", message }]);
  }
}
