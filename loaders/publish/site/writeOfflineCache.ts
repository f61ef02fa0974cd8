import { mkdir, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const MARKER_VERSION = "0.0.0-offline";

/** Folder of the Framework package, found from here so that the process's working folder does not matter. */
export function frameworkFolder(): string {
  const require = createRequire(import.meta.url);
  return path.dirname(require.resolve("@observablehq/framework/package.json"));
}

async function scriptFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Framework asks the npm registry for the version of every `npm:` name in its own client, used or not, unless a folder
 * `_npm/<name>@<version>` is in its cache. Empty marker folders answer the question without a network; a page that
 * really used one of the packages would fail loudly.
 */
export async function writeOfflineCache(sourceFolder: string): Promise<void> {
  const client = path.join(frameworkFolder(), "dist", "client");
  const names = new Set<string>();
  for (const file of await scriptFiles(client)) {
    const text = await readFile(file, "utf8");
    for (const match of text.matchAll(/["'`]npm:((?:@[\w.-]+\/)?[\w.-]+)/g)) {
      if (match[1] !== undefined) names.add(match[1]);
    }
  }
  const cache = path.join(sourceFolder, ".observablehq", "cache", "_npm");
  for (const name of names) await mkdir(path.join(cache, `${name}@${MARKER_VERSION}`), { recursive: true });
}
