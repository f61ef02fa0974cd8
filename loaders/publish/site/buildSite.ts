import { cp, mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { EnheterData } from "../../../src/components/pageData.js";
import type { Notebook } from "../readNotebooks.js";
import { bundleComponents } from "./bundleComponents.js";
import { checkSite } from "./checkSite.js";
import { finishPage } from "./finishPage.js";
import { renderSitePages } from "./renderSitePages.js";
import { runFramework } from "./runFramework.js";
import { writeDuckDb } from "./writeDuckDb.js";
import { writeFonts } from "./writeFonts.js";
import { writeOfflineCache } from "./writeOfflineCache.js";
import { writeScripts } from "./writeScripts.js";

export interface BuildSiteOptions {
  /** Folder with laget.json, jamfor.json, monster.json, orsaker.json, enheter.json, metod.json, karantan.json if it is to be, skolform/<form>.json and enhet/<kod>.json. */
  readonly pagesDir: string;
  readonly outDir: string;
  /** A fresh folder inside the repository's .build/, so that node_modules resolves. */
  readonly workDir: string;
  /** Pages of the municipality's own, named in utforska.json. */
  readonly notebooks?: readonly Notebook[];
  readonly log?: (line: string) => void;
}

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const cacheDir = path.join(repository, ".build", "paket");

/** File times reach the pages (Framework writes them); a fixed one keeps the same inputs byte-identical. */
const FIXED_TIME = new Date(0);

async function copySource(
  workDir: string,
  pagesDir: string,
  notebooks: readonly Notebook[],
): Promise<string> {
  const from = path.join(repository, "src");
  const source = path.join(workDir, "src");
  const left = new Set([path.join(from, ".observablehq"), path.join(from, "published")]);
  // the page of the internal edition only
  if (!(await hasPage(pagesDir, "karantan.json"))) left.add(path.join(from, "karantan.md"));
  await cp(from, source, { recursive: true, filter: (file) => !left.has(file) });
  await cp(pagesDir, path.join(source, "published"), { recursive: true });
  await cp(path.join(repository, "observablehq.config.ts"), path.join(workDir, "observablehq.config.ts"));
  await mkdir(path.join(source, "anteckningar"), { recursive: true });
  for (const { slug, title, text } of notebooks) {
    const head = `---\ntitle: ${JSON.stringify(title)}\nsidebar: false\ntoc: false\n---\n\n`;
    await writeFile(path.join(source, "anteckningar", `${slug}.md`), head + text);
  }
  await bundleComponents(source, notebooks.length > 0);
  for (const entry of await readdir(source, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) await utimes(path.join(entry.parentPath, entry.name), FIXED_TIME, FIXED_TIME);
  }
  return source;
}

async function hasPage(pagesDir: string, name: string): Promise<boolean> {
  return (await readdir(pagesDir)).includes(name);
}

/** Pages' JSON → a finished static site in `outDir`. Touches no network; throws when anything is amiss. */
export async function buildSite(options: BuildSiteOptions): Promise<void> {
  const { pagesDir, outDir, workDir, notebooks = [], log = () => undefined } = options;
  const readPage = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(pagesDir, name), "utf8"));
  const { units, skolformer } = (await readPage("enheter.json")) as EnheterData;
  for (const id of [...units.map((unit) => unit.id), ...skolformer]) {
    if (!/^[\w-]+$/.test(id)) throw new Error(`invalid id of a page: ${id}`);
  }
  await mkdir(workDir, { recursive: true });
  const source = await copySource(workDir, pagesDir, notebooks);
  await writeOfflineCache(source);
  await runFramework(workDir, log);
  const site = path.join(workDir, "dist");
  const assets = { fonts: await writeFonts(site), scripts: await writeScripts(site) };
  await writeDuckDb(site, cacheDir);
  const pages = await renderSitePages(readPage, await hasPage(pagesDir, "karantan.json"));
  for (const page of pages) {
    const file = path.join(site, page.file);
    await writeFile(file, finishPage(await readFile(file, "utf8"), page, assets));
  }
  const faults = await checkSite(site);
  if (faults.length > 0) throw new Error(`the built site is not clean:\n${faults.join("\n")}`);
  await mkdir(outDir, { recursive: true });
  await cp(site, outDir, { recursive: true });
  log(`${pages.length} pages in ${outDir}`);
}
