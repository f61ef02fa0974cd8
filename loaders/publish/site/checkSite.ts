import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Namespaces and licence texts that are never fetched. */
const harmless = /^https?:\/\/(www\.w3\.org\/|preactjs\.com|bit\.ly\/)/;

/** Faults that must stop a site: Framework's error marks, and addresses outside it in anything a page loads. */
export async function checkSite(siteFolder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const entries = await readdir(siteFolder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(html|css|js)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(siteFolder, file);
    const text = await readFile(file, "utf8");
    if (entry.name.endsWith(".html")) {
      if (text.includes("observablehq--error")) faults.push(`${name}: observablehq--error`);
      for (const match of text.matchAll(/(?:src|href|action)="((?:https?:)?\/\/[^"]*)"/g)) {
        faults.push(`${name}: outside address ${match[1]}`);
      }
    }
    if (entry.name.endsWith(".css")) {
      for (const match of text.matchAll(/(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s]*)/g)) {
        faults.push(`${name}: outside address ${match[1]}`);
      }
    }
    if (entry.name.endsWith(".js")) {
      for (const match of text.matchAll(/(?:import|from|fetch\()\s*\(?["'`](https?:\/\/[^"'`]*)/g)) {
        if (!harmless.test(match[1] ?? "")) faults.push(`${name}: outside address ${match[1]}`);
      }
    }
  }
  return faults;
}
