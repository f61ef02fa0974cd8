import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { databaseText, parquetText } from "./databaseText.js";
import type { SecretSearcher } from "./secretSearcher.js";
import { unpack } from "./unpack.js";

export interface FolderHit {
  /** Path below the folder, and how what is packed was reached. */
  readonly place: string;
  readonly secret: number;
  readonly form: string;
}

export interface FolderSearch {
  readonly hits: readonly FolderHit[];
  /** How many files were looked through: a search that met none proves nothing. */
  readonly files: number;
}

/**
 * Searches every file below `folder`: its name, its bytes, what is packed in it, and the rows of databases. `skip` leaves
 * out paths below the folder; links are not followed, since what they lead to is searched where it lies.
 */
export async function searchFolder(
  folder: string,
  searcher: SecretSearcher,
  skip: (path: string) => boolean = () => false,
): Promise<FolderSearch> {
  const hits: FolderHit[] = [];
  const look = (place: string, bytes: Uint8Array) => {
    for (const { secret, form } of searcher.search(bytes)) {
      if (!hits.some((hit) => hit.place === place && hit.secret === secret && hit.form === form))
        hits.push({ place, secret, form });
    }
  };
  let files = 0;
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (skip(name)) continue;
    const path = join(folder, name);
    look(`${name} (name)`, Buffer.from(name));
    const found = await lstat(path);
    if (found.isSymbolicLink()) look(`${name} (link)`, Buffer.from(await readlink(path)));
    if (!found.isFile()) continue;
    files += 1;
    for (const part of await unpack(await readFile(path), name)) {
      const place = [relative(folder, path), part.path].filter((text) => text !== "").join(" ");
      look(place, part.bytes);
      look(`${place} (name)`, Buffer.from(part.path));
    }
    if (name.endsWith(".duckdb")) look(`${name} (rows)`, Buffer.from(await databaseText(path)));
    if (name.endsWith(".parquet")) look(`${name} (rows)`, Buffer.from(await parquetText(path)));
  }
  return { hits, files };
}
