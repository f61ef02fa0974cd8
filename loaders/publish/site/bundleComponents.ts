import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

/** What runs in a reader's browser: every other page is drawn when the site is built, and asks for nothing. */
const entries = ["mount", "JamforPage", "rowColumns"];

/**
 * Replaces the copied components by one bundle for the page that needs them: a handful of requests in place of sixty.
 * Framework serves the result as it is; the pages' imports do not change.
 */
export async function bundleComponents(sourceFolder: string, hasNotebooks: boolean): Promise<void> {
  const folder = path.join(sourceFolder, "components");
  const result = await build({
    absWorkingDir: folder,
    entryPoints: [
      ...entries.map((name) => ({ in: `./${name}.ts`, out: name })),
      // what own notebooks import, as ../components/anteckning.js
      ...(hasNotebooks ? [{ in: "../explore/notebook.ts", out: "anteckning" }] : []),
    ],
    outdir: folder,
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
  await rm(folder, { recursive: true });
  for (const name of ["indicators", "format", "statistics"]) {
    await rm(path.join(sourceFolder, name), { recursive: true, force: true });
  }
  await mkdir(folder, { recursive: true });
  for (const file of result.outputFiles) await writeFile(file.path, file.contents);
}
