import { describe, expect, it } from "vitest";
import { hiddenUnit, unitSample, useExampleSite } from "./exampleSite.js";
import { faultsInViews, narrow, views } from "./faultsInViews.js";
import { main, skolformer } from "./sitePagesKnown.js";

const site = useExampleSite();

describe("every unit's and school form's page is Swedish, titled, quiet, steady, readable and accessible", () => {
  it.each([...skolformer, ...unitSample])("%s in light and dark, wide and narrow", async (page) => {
    expect(await faultsInViews(site().browser, site().url, [page], views)).toEqual([]);
  });

  it("every other unit page on a phone", async () => {
    const rest = site().pages.filter((page) => page.startsWith("enhet/") && !unitSample.includes(page));
    expect(rest.length).toBeGreaterThan(10);
    expect(await faultsInViews(site().browser, site().url, rest, [narrow])).toEqual([]);
  });

  it("the public edition's pages on a phone", async () => {
    const pages = [...main, `enhet/${hiddenUnit}.html`];
    expect(await faultsInViews(site().browser, site().publicUrl, pages, [narrow])).toEqual([]);
  });
});
