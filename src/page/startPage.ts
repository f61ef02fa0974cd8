import { listenForDownloads } from "../download/listenForDownloads.js";
import { keepFollowed } from "./keepFollowed.js";

/** What every page does when it has scripts: pictures can be saved, and the followed unit stands in the address. */
export function startPage(): void {
  listenForDownloads();
  keepFollowed();
}

startPage();
