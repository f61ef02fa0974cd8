import { lstat, mkdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

/**
 * Makes `built` the edition at `target`: readers see the old site or the new one, never a mix. The edition's address is
 * a symbolic link that is replaced in one rename; the folders it points to lie beside it in `.utgavor/`. The folder
 * before last is removed.
 */
export async function swapEdition(built: string, target: string): Promise<void> {
  const editions = join(dirname(target), ".utgavor");
  await mkdir(editions, { recursive: true });
  const name = `${basename(target)}-${basename(built).replace(/^\.ny-/, "")}`;
  const home = join(editions, name);
  await rename(built, home);
  const before = await currentFolder(target);
  const link = join(dirname(target), `.${name}.lank`);
  await rm(link, { force: true });
  await symlink(relative(dirname(target), home), link, "dir");
  if (before === "folder") {
    const aside = join(editions, `${name}-tidigare`);
    await rename(target, aside);
    await rename(link, target);
    await rm(aside, { recursive: true });
    return;
  }
  await rename(link, target);
  if (before) await rm(before, { recursive: true, force: true });
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
