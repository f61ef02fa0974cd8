import { describe, expect, it } from "vitest";
import { useExampleSite } from "./exampleSite.js";

const site = useExampleSite();

interface Fetched {
  readonly status: number;
  readonly html: string | undefined;
}

function addressesIn(html: string, base: string): string[] {
  const content = html.replaceAll(/<script[\s\S]*?<\/script>/g, "");
  const found = [...content.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? "");
  return found
    .filter((address) => !address.startsWith("data:"))
    .map((address) => new URL(address.replaceAll("&amp;", "&"), base).href);
}

/** Follows every link from the start page. Gives what was fetched and each link with where it stands. */
async function crawl(start: string): Promise<{ fetched: Map<string, Fetched>; links: [string, string][] }> {
  const fetched = new Map<string, Fetched>();
  const links: [string, string][] = [];
  const waiting = [start];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (fetched.has(url) || new URL(url).origin !== new URL(start).origin) continue;
    const response = await fetch(url);
    const isHtml = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    const body = await response.text();
    fetched.set(url, { status: response.status, html: isHtml ? body : undefined });
    if (!isHtml || response.status !== 200) continue;
    for (const address of addressesIn(body, url)) {
      links.push([url, address]);
      waiting.push(address.replace(/#.*$/, ""));
    }
  }
  return { fetched, links };
}

describe("links", () => {
  it.each(["intern", "publik"] as const)(
    "every link and anchor of the %s edition leads somewhere",
    async (name) => {
      const start = name === "intern" ? site().url : site().publicUrl;
      const { fetched, links } = await crawl(start);
      const faults: string[] = [];
      for (const [from, to] of links) {
        const [address = "", anchor] = to.split("#");
        const target = fetched.get(address);
        if (!target) faults.push(`${from} → ${to}: outside the site`);
        else if (target.status !== 200) faults.push(`${from} → ${to}: status ${target.status}`);
        else if (anchor && !target.html?.includes(` id="${decodeURIComponent(anchor)}"`))
          faults.push(`${from} → ${to}: no such anchor`);
      }
      expect([...new Set(faults)]).toEqual([]);
      expect(links.length).toBeGreaterThan(100);
    },
  );

  it("every page is reached from the start page", async () => {
    const { fetched } = await crawl(site().url);
    const reached = [...fetched.keys()].map((url) => url.slice(site().url.length) || "index.html");
    expect(site().pages.filter((page) => !reached.includes(page))).toEqual([]);
  });
});
