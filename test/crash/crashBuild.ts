import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runBuild } from "../../loaders/pipeline.js";
import type { BuildOptions } from "../../loaders/publish/buildOptions.js";
import type { BuildSiteOptions } from "../../loaders/publish/site/buildSite.js";
import { openWorkspace } from "../../loaders/workspace/openWorkspace.js";

/**
 * A whole build but for the drawing of pages, which takes ten seconds and touches nothing that is published: in its
 * place 40 pages that each carry the digest of all pages' data.
 */
export function crashBuild(dir: string): BuildOptions {
  return {
    edition: "intern",
    asOf: "2026-02-01",
    outDir: join(dir, "publicerat", "intern"),
    buildSite: plainPages,
  };
}

async function plainPages({ pagesDir, outDir }: BuildSiteOptions): Promise<void> {
  const digest = createHash("sha256");
  for (const name of (await readdir(pagesDir, { recursive: true })).sort()) {
    if (name.endsWith(".json")) digest.update(await readFile(join(pagesDir, name)));
  }
  const mark = digest.digest("hex");
  await mkdir(join(outDir, "enhet"), { recursive: true });
  for (let page = 0; page < 40; page++) {
    const name = page === 0 ? "index.html" : `enhet/${page}.html`;
    await writeFile(join(outDir, name), `<p>${`${mark}\n`.repeat(200)}</p>`);
  }
}

if (/crashBuild\.[jt]s$/.test(process.argv[1] ?? "")) {
  const dir = process.argv[2] ?? "";
  await runBuild(await openWorkspace(dir), crashBuild(dir));
}
