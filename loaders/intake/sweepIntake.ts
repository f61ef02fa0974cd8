import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { sweepUnfinished } from "../fetch/writeAtomic.js";
import { UNFINISHED } from "./storeRawCopy.js";

/**
 * Removes what an import that was cut off left in the private folder: half copies, and rewritten files with pupils in
 * them. Only for whoever holds the warehouse: nobody else reads files into this folder meanwhile.
 */
export async function sweepIntake(privateDir: string): Promise<void> {
  await sweepUnfinished(privateDir);
  const raw = join(privateDir, "raw");
  for (const name of await readdir(raw))
    if (name.startsWith(UNFINISHED)) await rm(join(raw, name), { force: true });
  const temporary = join(privateDir, "tmp");
  for (const entry of await readdir(temporary, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await rm(join(entry.parentPath, entry.name), { force: true });
}
