import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { writeExample } from "../loaders/example/writeExample.js";
import { runBuild } from "../loaders/pipeline.js";
import { openWorkspace } from "../loaders/workspace/openWorkspace.js";
import { requireChromium } from "./requireChromium.js";
import { repository } from "./runTool.js";
import { chromiumFlags, serve } from "./screenshots.js";

const picture = path.join(repository, "docs", "images", "laget.png");
/** The upper part of the page, enough to see two figures and what stands out. */
const view = { width: 1440, height: 985 };

/** Builds the example in a temporary folder and shoots the top of Läget for README.md. */
async function readmeScreenshot(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "nulage-readme-"));
  try {
    await writeExample(folder);
    const outDir = path.join(folder, "publicerat", "intern");
    await runBuild(await openWorkspace(folder), { edition: "intern", asOf: "2026-02-01", outDir });
    await shoot(outDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function shoot(site: string): Promise<void> {
  const { server, url } = await serve(site);
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: view, colorScheme: "light" });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.evaluate("document.fonts.ready.then(() => true)");
    await mkdir(path.dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    server.close();
  }
}

await readmeScreenshot();
