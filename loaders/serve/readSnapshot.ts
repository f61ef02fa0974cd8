import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** All files of one edition, by address without the leading slash: `data/values.csv`. */
export type Snapshot = ReadonlyMap<string, Buffer>;

/** Files read at a time. */
const AT_ONCE = 16;

/** The edition in `folder` as it is now. Rejects when a file disappears while it is read. */
export async function readSnapshot(folder: string): Promise<Snapshot> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = new Map<string, Buffer>();
  for (let at = 0; at < paths.length; at += AT_ONCE)
    await Promise.all(
      paths.slice(at, at + AT_ONCE).map(async (path) => {
        found.set(relative(folder, path).split(sep).join("/"), await readFile(path));
      }),
    );
  return found;
}
