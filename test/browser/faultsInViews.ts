import type { Browser } from "playwright-core";
import { pageFaults } from "./pageFaults.js";
import { type View, visitPage } from "./visitPage.js";

export const narrow: View = { width: 390, scheme: "light" };
/** Every width and colour scheme that a page is held to. */
export const views: readonly View[] = [
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
  narrow,
  { width: 390, scheme: "dark" },
];

/** What each page breaks in each view, in words; `url` ends with a slash. */
export async function faultsInViews(
  browser: Browser,
  url: string,
  pages: readonly string[],
  seen: readonly View[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const name of pages) {
    for (const view of seen) {
      const visit = await visitPage(browser, url + name, view);
      // what is closed at one width and in one scheme is closed in all
      const found = await pageFaults(visit, { asItOpens: view === seen[0] });
      faults.push(...found.map((fault) => `${name} ${view.width} ${view.scheme}: ${fault}`));
      await visit.close();
    }
  }
  return faults;
}
