import { type Explore, openExplore } from "./openExplore.js";

let opened: Promise<Explore> | undefined;

/** The site's own tables, opened once a page. The page says where the site's root is and which units it has. */
export function siteExplore(): Promise<Explore> {
  const place = document.querySelector("[data-enheter]");
  if (!place) throw new Error("the page has no units");
  const root = new URL(place.getAttribute("data-rot") ?? "./", document.baseURI);
  opened ??= openExplore(root, JSON.parse(place.getAttribute("data-enheter") ?? "[]"));
  return opened;
}
