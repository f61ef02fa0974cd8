import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ExampleOptions, writeExample } from "../../loaders/example/writeExample.js";

/** Writes the example into a fresh folder and gives back path → bytes; the folder is removed. */
export async function exampleFixture(options?: ExampleOptions): Promise<ReadonlyMap<string, Buffer>> {
  const dir = await mkdtemp(path.join(tmpdir(), "nulage-example-"));
  try {
    await writeExample(dir, options);
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const contents = files
      .sort()
      .map(async (file) => [path.relative(dir, file), await readFile(file)] as const);
    return new Map(await Promise.all(contents));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export function fingerprint(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}

/** Throws `no such file: x`. */
export function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  const bytes = files.get(path.join("inkommande", name)) ?? files.get(name);
  if (!bytes) throw new Error(`no such file: ${name}`);
  return bytes.toString("utf8");
}
