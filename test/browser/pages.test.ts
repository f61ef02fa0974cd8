import { describe, expect, it } from "vitest";
import { hiddenUnit, unitSample, useExampleSite } from "./exampleSite.js";
import { pageFaults } from "./pageFaults.js";
import { type View, visitPage } from "./visitPage.js";

const site = useExampleSite();
const main = [
  "index.html",
  "jamfor.html",
  "leta-monster.html",
  "hitta-orsaker.html",
  "problematisera.html",
  "enheter.html",
  "metod.html",
];
const skolformer = ["forskola", "grundskola", "gymnasieskola", "anpassad", "vuxenutbildning"].map(
  (form) => `skolform/${form}.html`,
);
/** Pages of the internal edition alone. */
const internal = ["karantan.html"];
const narrow: View = { width: 390, scheme: "light" };
const views: readonly View[] = [
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
  narrow,
  { width: 390, scheme: "dark" },
];

async function faultsOf(url: string, pages: readonly string[], seen: readonly View[]): Promise<string[]> {
  const faults: string[] = [];
  for (const name of pages) {
    for (const view of seen) {
      const visit = await visitPage(site().browser, url + name, view);
      const found = await pageFaults(visit);
      faults.push(...found.map((fault) => `${name} ${view.width} ${view.scheme}: ${fault}`));
      await visit.close();
    }
  }
  return faults;
}

describe("every page is Swedish, titled, quiet, steady, readable and accessible", () => {
  it.each([...main, ...skolformer, ...internal])("%s in light and dark, wide and narrow", async (page) => {
    expect(await faultsOf(site().url, [page], views)).toEqual([]);
  });

  it.each(unitSample)("%s in light and dark, wide and narrow", async (page) => {
    expect(await faultsOf(site().url, [page], views)).toEqual([]);
  });

  it("every other unit page on a phone", async () => {
    const rest = site().pages.filter((page) => page.startsWith("enhet/") && !unitSample.includes(page));
    expect(rest.length).toBeGreaterThan(10);
    expect(await faultsOf(site().url, rest, [narrow])).toEqual([]);
  });

  it("there is no page that these tests do not know", () => {
    const known = [...main, ...skolformer, ...internal];
    expect(site().pages.filter((page) => !known.includes(page) && !page.startsWith("enhet/"))).toEqual([]);
  });

  it("the public edition's pages on a phone", async () => {
    const pages = [...main, `enhet/${hiddenUnit}.html`];
    expect(await faultsOf(site().publicUrl, pages, [narrow])).toEqual([]);
  });
});
