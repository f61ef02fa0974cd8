import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const programDir = fileURLToPath(new URL("../..", import.meta.url));

export async function programVersion(): Promise<string> {
  const text = await readFile(join(programDir, "package.json"), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

/** The commit the program stands on; null outside a checkout. */
export async function gitCommit(): Promise<string | null> {
  return promisify(execFile)("git", ["rev-parse", "HEAD"], { cwd: programDir }).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

/** sha256 of every file below `dir`, by path with forward slashes, in order. */
export async function fileHashes(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const hashes: Record<string, string> = {};
  for (const path of paths) {
    hashes[path] = createHash("sha256")
      .update(await readFile(join(dir, path)))
      .digest("hex");
  }
  return hashes;
}
