import { chmod, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Snapshot } from "./snapshot.js";
import {
  parseOrUndefined,
  type SnapshotFile,
  type SnapshotSet,
  setPath,
  sha256Of,
  snapshotPath,
} from "./snapshotSet.js";
import { sweepUnfinished, writeAtomic } from "./writeAtomic.js";

const origin = z.object({ fetched: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), sha256: z.string() });

/**
 * Writes the answers, each with its origin beside it, and last the set that names them: until then the set before
 * stands. Bytes that are there already are not written again and keep the day they were first fetched.
 */
export async function storeSnapshots(
  folder: string,
  municipality: string,
  snapshots: readonly Snapshot[],
  today: string,
): Promise<SnapshotSet> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  await sweepUnfinished(folder);
  const files: SnapshotFile[] = [];
  for (const snapshot of snapshots) files.push(await storeOne(folder, snapshot, today));
  const set: SnapshotSet = { municipality, checked: today, files };
  const text = `${JSON.stringify(set, null, 2)}\n`;
  if ((await readIfThere(setPath(folder)))?.toString("utf8") !== text)
    await writeAtomic(setPath(folder), text);
  return set;
}

async function storeOne(folder: string, snapshot: Snapshot, today: string): Promise<SnapshotFile> {
  const { name, url, bytes, source } = snapshot;
  const hash = sha256Of(bytes);
  const path = snapshotPath(folder, { sha256: hash });
  const known = await readIfThere(path);
  if (known === undefined || sha256Of(known) !== hash) await writeAtomic(path, bytes);
  const fetched = await keepOrigin(join(folder, `${hash}.origin.json`), {
    url,
    fetched: today,
    sha256: hash,
    bytes: bytes.length,
  });
  return { name, url, fetched, sha256: hash, bytes: bytes.length, ...(source ? { source } : {}) };
}

/** The day the bytes were first fetched; written now if this is the first time. */
async function keepOrigin(
  path: string,
  now: Pick<SnapshotFile, "url" | "fetched" | "sha256" | "bytes">,
): Promise<string> {
  const text = await readIfThere(path);
  if (text !== undefined) {
    const known = origin.safeParse(parseOrUndefined(text.toString("utf8")));
    if (known.success && known.data.sha256 === now.sha256) return known.data.fetched;
  }
  await writeAtomic(path, `${JSON.stringify(now, null, 2)}\n`);
  return now.fetched;
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
