import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../../../src/", import.meta.url));

/** Paths relative to the site's root. */
export interface SiteScripts {
  /** Saves pictures and keeps the followed unit in the address; every page loads it. */
  readonly page: string;
  /** Runs the questions of Utforska; fetches the rest when one is asked. */
  readonly explore: string;
}

/** Writes the scripts that pages load beside Framework's; what changes has another name. */
export async function writeScripts(siteFolder: string): Promise<SiteScripts> {
  const folder = path.join(siteFolder, "_scripts");
  const result = await build({
    absWorkingDir: source,
    entryPoints: { sida: "page/startPage.ts", utforska: "explore/startUtforska.ts" },
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "[name].[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome110", "firefox115", "safari16.4"],
    minify: true,
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  await mkdir(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const file of result.outputFiles) {
    const base = path.basename(file.path, ".js");
    const hash = createHash("sha256").update(file.contents).digest("hex").slice(0, 8);
    // parts have a name with a hash already, which the entries refer to
    const name = base.includes(".") ? `${base}.js` : `${base}.${hash}.js`;
    names.set(base, `_scripts/${name}`);
    await writeFile(path.join(folder, name), file.contents);
  }
  const [page, explore] = [names.get("sida"), names.get("utforska")];
  if (!page || !explore) throw new Error("the scripts bundled to nothing");
  return { page, explore };
}
