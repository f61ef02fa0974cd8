import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSite } from "../../loaders/publish/site/buildSite.js";
import { writeSamplePages } from "./writeSamplePages.js";

const builds = fileURLToPath(new URL("../../.build/", import.meta.url));

/** Builds the invented site; gives its folder, which the caller removes. */
export async function buildSampleSite(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "nulage-site-"));
  const workDir = path.join(builds, path.basename(folder));
  const pagesDir = path.join(folder, "pages");
  const outDir = path.join(folder, "site");
  await writeSamplePages(pagesDir);
  try {
    await buildSite({ pagesDir, outDir, workDir });
  } finally {
    await rm(workDir, { recursive: true, force: true });
    await rm(pagesDir, { recursive: true, force: true });
  }
  return outDir;
}

if (process.argv[1]?.endsWith("buildSampleSite.ts")) console.log(await buildSampleSite());
