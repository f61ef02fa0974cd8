import { lstat, mkdir, open, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { faultPoint } from "../faultPoint.js";
import { ownerOf, sweepDead } from "../ownName.js";

/** Where a fresh edition is built beside its target; `ownName` follows. */
export const FRESH = ".ny-";

const ASIDE = "-tidigare";

/**
 * Makes `built` the edition at `target`: readers see the old site or the new one, never a mix. The edition's address is
 * a symbolic link that is replaced in one rename; the folders it points to lie beside it in `.utgavor/`. The folder
 * it pointed to before is removed.
 */
export async function swapEdition(built: string, target: string): Promise<void> {
  const editions = editionsOf(target);
  await mkdir(editions, { recursive: true });
  const name = `${basename(target)}-${basename(built).slice(FRESH.length)}`;
  const home = join(editions, name);
  await rename(built, home);
  faultPoint("edition moved");
  const before = await currentFolder(target);
  const link = join(dirname(target), `.${name}.lank`);
  await rm(link, { force: true });
  await symlink(relative(dirname(target), home), link, "dir");
  faultPoint("link made");
  if (before === "folder") {
    const aside = `${home}${ASIDE}`;
    await rename(target, aside);
    faultPoint("folder aside");
    await rename(link, target);
    await rm(aside, { recursive: true });
    return;
  }
  await rename(link, target);
  await syncParent(target);
  faultPoint("link replaced");
  if (before) await rm(before, { recursive: true, force: true });
  faultPoint("old edition removed");
}

/**
 * Puts in order what a run that was cut off left at `target`: half-built editions and links are removed, and a real folder
 * that had just been moved aside comes back.
 */
export async function mendEdition(target: string): Promise<void> {
  const parent = dirname(target);
  const editions = editionsOf(target);
  const prefix = `${basename(target)}-`;
  await sweepDead(parent, FRESH);
  await sweepDead(parent, `.${prefix}`);
  const current = await currentFolder(target);
  if (current === undefined) await bringBack(editions, prefix, target);
  await sweepDead(editions, prefix, current);
}

async function bringBack(editions: string, prefix: string, target: string): Promise<void> {
  const names = await readdir(editions).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const aside = names.find((name) => name.endsWith(ASIDE) && ownerOf(name, prefix) !== undefined);
  if (aside !== undefined) await rename(join(editions, aside), target);
}

function editionsOf(target: string): string {
  return join(dirname(target), ".utgavor");
}

async function syncParent(path: string): Promise<void> {
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The folder the link points to, "folder" when the target is a real folder, undefined when there is none. */
async function currentFolder(target: string): Promise<string | undefined> {
  const found = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!found) return undefined;
  return found.isSymbolicLink() ? join(dirname(target), await readlink(target)) : "folder";
}
