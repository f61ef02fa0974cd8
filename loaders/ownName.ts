import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** A name for what a run makes for itself: the process is in it, so that a later run knows whether it still lives. */
export function ownName(prefix: string): string {
  return `${prefix}${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** Removes what runs that are no longer alive left in `folder` under `ownName(prefix)`, with any ending, but for `kept`. */
export async function sweepDead(folder: string, prefix: string, kept?: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const pid = ownerOf(name, prefix);
    const path = join(folder, name);
    if (pid !== undefined && path !== kept && !isAlive(pid))
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The process in a name that begins with `prefix`; undefined when the name is not of that form. */
export function ownerOf(name: string, prefix: string): number | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const match = /^(\d+)-[0-9a-f]{8}(?:[.-]|$)/.exec(name.slice(prefix.length));
  return match ? Number(match[1]) : undefined;
}

/** The process in a name that begins with `prefix`, when it still lives. */
export function livingOwner(name: string, prefix: string): number | undefined {
  const pid = ownerOf(name, prefix);
  return pid !== undefined && isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
