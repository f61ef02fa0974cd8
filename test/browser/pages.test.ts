import { describe, expect, it } from "vitest";
import { useExampleSite } from "./exampleSite.js";
import { faultsInViews, views } from "./faultsInViews.js";
import { internal, main, skolformer } from "./sitePagesKnown.js";

const site = useExampleSite();

describe("every page is Swedish, titled, quiet, steady, readable and accessible", () => {
  it.each([...main, ...internal])("%s in light and dark, wide and narrow", async (page) => {
    expect(await faultsInViews(site().browser, site().url, [page], views)).toEqual([]);
  });

  it("there is no page that these tests do not know", () => {
    const known = [...main, ...skolformer, ...internal];
    expect(site().pages.filter((page) => !known.includes(page) && !page.startsWith("enhet/"))).toEqual([]);
  });
});
