import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { ownName } from "../../ownName.js";

const pack = promisify(gzip);

/**
 * Puts DuckDB for the browser into the site, from the installed package: its worker, and its code packed, since not
 * every host packs what it sends. Packing takes seconds, so what was packed before lies in `cacheDir` under the hash
 * of what it was made of.
 */
export async function writeDuckDb(siteFolder: string, cacheDir: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = path.join(siteFolder, "_duckdb");
  await mkdir(folder, { recursive: true });
  await mkdir(cacheDir, { recursive: true });
  const code = await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const kept = path.join(cacheDir, `duckdb-eh-${hash}.wasm.gz`);
  const packed = await readFile(kept).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const bytes = packed ?? (await pack(code, { level: 6 }));
  if (!packed) {
    const fresh = path.join(cacheDir, ownName("packar-"));
    await writeFile(fresh, bytes);
    await rename(fresh, kept);
  }
  // no ending of a packed file: hosts unpack those on the way, or say that they did
  await writeFile(path.join(folder, "duckdb-eh.bin"), bytes);
  const worker = "duckdb-browser-eh.worker.js";
  await copyFile(require.resolve(`@duckdb/duckdb-wasm/dist/${worker}`), path.join(folder, worker));
}
