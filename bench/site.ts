import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { pageData } from "../loaders/publish/pageData.js";
import { buildSite } from "../loaders/publish/site/buildSite.js";
import { launch, serve } from "../scripts/screenshots.js";
import { type PageVisit, pageVisit } from "./pageVisit.js";
import { siteInput } from "./siteInput.js";
import { type PageMeasure, type SiteMeasure, siteText } from "./siteText.js";
import { writeMeasured } from "./writeMeasured.js";

const builds = fileURLToPath(new URL("../.build/", import.meta.url));

// The site of a municipality of each size: how long it takes to build, and what its pages cost a reader.
const { values } = parseArgs({
  options: {
    units: { type: "string", default: "60,200" },
    years: { type: "string", default: "10" },
    visits: { type: "string", default: "3" },
    // write the figures into docs/performance.md too
    write: { type: "boolean", default: false },
  },
});
const measured: SiteMeasure[] = [];
for (const units of values.units.split(",").map(Number)) measured.push(await measureSite(units));
const text = siteText(measured);
console.log(text);
if (values.write) await writeMeasured("site", text);

async function measureSite(units: number): Promise<SiteMeasure> {
  const years = Number(values.years);
  const folder = await mkdtemp(path.join(tmpdir(), "nulage-bench-"));
  const [pagesDir, outDir] = [path.join(folder, "pages"), path.join(folder, "site")];
  const workDir = path.join(builds, path.basename(folder));
  try {
    const start = performance.now();
    for (const form of ["enhet", "skolform"]) await mkdir(path.join(pagesDir, form), { recursive: true });
    for (const [name, data] of pageData(siteInput({ units, years })))
      await writeFile(path.join(pagesDir, name), JSON.stringify(data));
    await buildSite({ pagesDir, outDir, workDir });
    const seconds = (performance.now() - start) / 1000;
    const files = await readdir(outDir, { recursive: true });
    const pages = files.filter((file) => file.endsWith(".html")).length;
    return { units, years, pages, seconds, kinds: await visitKinds(outDir, Number(values.visits)) };
  } finally {
    await rm(workDir, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every page, but of the units' the middle one alone. */
async function visitKinds(site: string, visits: number): Promise<PageMeasure[]> {
  const named = async (folder: string) =>
    (await readdir(path.join(site, folder)))
      .filter((name) => name.endsWith(".html"))
      .map((name) => path.posix.join(folder, name))
      .sort();
  const ofUnits = await named("enhet");
  const unit = ofUnits[Math.floor(ofUnits.length / 2)];
  const kinds = [...(await named(".")), ...(await named("skolform")), ...(unit === undefined ? [] : [unit])];
  const { server, url } = await serve(site);
  const browser = await launch();
  try {
    const measures: PageMeasure[] = [];
    for (const page of kinds) measures.push(await visitOften(browser, url, page, visits));
    return measures;
  } finally {
    await browser.close();
    server.close();
  }
}

async function visitOften(browser: Browser, url: string, page: string, visits: number): Promise<PageMeasure> {
  const seen: PageVisit[] = [];
  for (let count = 0; count < visits; count++) seen.push(await pageVisit(browser, url + page));
  const charts = seen.flatMap(({ firstChart }) => firstChart ?? []).sort((a, b) => a - b);
  const [first] = seen;
  if (!first) throw new Error("--visits takes whole numbers from 1");
  return {
    page: page.startsWith("enhet/") ? "enhet" : page.replace(".html", ""),
    bytes: first.bytes,
    fontBytes: first.fontBytes,
    requests: first.requests,
    firstChart: charts[Math.floor(charts.length / 2)] ?? null,
    shift: Math.max(...seen.map(({ shift }) => shift)),
  };
}
