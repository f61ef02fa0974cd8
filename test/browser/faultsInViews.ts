import type { Browser } from "playwright-core";
import { colourFaults, pageFaults } from "./pageFaults.js";
import { type View, visitPage } from "./visitPage.js";

export const narrow: View = { width: 390, scheme: "light" };
/** Every width and colour scheme that a page is held to. */
export const views: readonly View[] = [
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
  narrow,
  { width: 390, scheme: "dark" },
];

/** What a page breaks at a width, first in light and then, in the same visit, in dark. */
async function faultsAtWidth(
  browser: Browser,
  url: string,
  seen: readonly View[],
  asItOpens: boolean,
): Promise<string[]> {
  const [first, ...others] = seen;
  if (first === undefined) return [];
  const visit = await visitPage(browser, url, first);
  const named = (view: View, faults: readonly string[]) =>
    faults.map((fault) => `${view.width} ${view.scheme}: ${fault}`);
  const faults = named(first, await pageFaults(visit, { asItOpens }));
  for (const view of others) {
    await visit.page.emulateMedia({ colorScheme: view.scheme });
    faults.push(...named(view, await colourFaults(visit.page)));
  }
  await visit.close();
  return faults;
}

/**
 * What each page breaks in each view, in words; `url` ends with a slash. A view in another scheme than the first of its
 * width is held to the rules of colour, since nothing else differs.
 */
export async function faultsInViews(
  browser: Browser,
  url: string,
  pages: readonly string[],
  seen: readonly View[],
): Promise<string[]> {
  const widths = [...new Set(seen.map(({ width }) => width))];
  const faults: string[] = [];
  for (const name of pages) {
    for (const width of widths) {
      const same = seen.filter((view) => view.width === width);
      // what is closed at one width is closed in all
      const found = await faultsAtWidth(browser, url + name, same, seen === views && width === widths[0]);
      faults.push(...found.map((fault) => `${name} ${fault}`));
    }
  }
  return faults;
}
