import { readdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { buildExample, type ExampleBuild } from "../support/buildExample.js";
import { launchBrowser } from "./launchBrowser.js";
import { type ServedSite, serveSite } from "./serveSite.js";

/** What a browser test has at hand, once its first test runs. */
export interface ExampleSite {
  readonly example: ExampleBuild;
  readonly browser: Browser;
  /** Address of the internal edition, with a slash at the end. */
  readonly url: string;
  /** Address of the public edition. */
  readonly publicUrl: string;
  /** Every HTML file of the internal edition, relative to its root. */
  readonly pages: readonly string[];
}

/** The example's small unit, hidden in most läsår. */
export const hiddenUnit = "60282761";
/** Units that are seen at both widths in both colour schemes: hidden, under the expected, without results. */
export const unitSample = [hiddenUnit, "85809579", "36224546"].map((id) => `enhet/${id}.html`);

export function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.split(path.sep).join("/"))
    .sort();
}

/** Builds (once per run), serves and opens a browser for the tests of a file; closes after them. */
export function useExampleSite(): () => ExampleSite {
  let site: ExampleSite | undefined;
  let served: ServedSite[] = [];
  beforeAll(async () => {
    const example = await buildExample();
    const [intern, publik] = [await serveSite(example.intern), await serveSite(example.publik)];
    served = [intern, publik];
    const browser = await launchBrowser();
    site = { example, browser, url: intern.url, publicUrl: publik.url, pages: pagesIn(example.intern) };
  }, 300_000);
  afterAll(async () => {
    await site?.browser.close();
    for (const each of served) each.close();
  });
  return () => {
    if (!site) throw new Error("the example site is not there yet");
    return site;
  };
}
