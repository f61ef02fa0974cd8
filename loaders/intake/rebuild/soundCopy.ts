import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Workspace } from "../../workspace/openWorkspace.js";
import { DataFaults } from "../dataFaults.js";
import { hashOf } from "../hashOf.js";

/**
 * Path of bytes with this hash: the raw copy, once it has been checked (bad input 86); else the same bytes in
 * `inkommande/` or among the fetched answers, from which the copy heals. Throws DataFaults when there are none.
 */
export async function soundCopy(workspace: Workspace, sha256: string, name: string): Promise<string> {
  const copy = join(workspace.private, "raw", sha256);
  const isThere = await stat(copy).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isThere && (await hashOf(copy)) === sha256) return copy;
  for (const path of await elsewhere(workspace, sha256)) if ((await hashOf(path)) === sha256) return path;
  const what = isThere ? "har ändrats sedan filen lästes in: kontrollsumman stämmer inte" : "saknas";
  const message =
    `Råkopian privat/raw/${sha256.slice(0, 12)}… ${what}. Samma fil finns inte heller i inkommande/. Lägg den där, eller ` +
    "lägg tillbaka råkopian ur säkerhetskopian, och försök igen.";
  throw new DataFaults([{ code: isThere ? "skadad-rakopia" : "saknad-rakopia", file: name, message }]);
}

/** Files that may hold the same bytes. */
async function elsewhere({ incoming, private: folder }: Workspace, sha256: string): Promise<string[]> {
  const received = await readdir(incoming, { withFileTypes: true }).catch(none);
  const sources = await readdir(join(folder, "snapshots"), { withFileTypes: true }).catch(none);
  return [
    ...sources.map(({ name }) => join(folder, "snapshots", name, `${sha256}.json`)),
    ...received.filter((entry) => entry.isFile()).map(({ name }) => join(incoming, name)),
  ];
}

function none(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
