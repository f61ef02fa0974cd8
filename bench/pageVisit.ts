import { gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright-core";

/** What a reader with an empty cache meets. Bytes are gzipped, as a server sends them; fonts stand apart. */
export interface PageVisit {
  readonly bytes: number;
  readonly fontBytes: number;
  readonly requests: number;
  /** Milliseconds from the request until a picture stands on the screen; null on a page without pictures. */
  readonly firstChart: number | null;
  /** Sum of layout shifts, without unit. */
  readonly shift: number;
}

const watch = `
window.__shift = 0;
window.__chart = null;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
const look = () => {
  const picture = document.querySelector("main figure svg, main figure table, main .lb-line svg");
  if (picture && picture.getBoundingClientRect().height > 0) {
    requestAnimationFrame(() => setTimeout(() => { window.__chart = performance.now(); }));
    return;
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
`;

/** Opens a page in a fresh context, so that nothing is cached. */
export async function pageVisit(browser: Browser, url: string): Promise<PageVisit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const view = await context.newPage();
    const responses: Response[] = [];
    view.on("response", (response) => {
      if (response.url().startsWith("http")) responses.push(response);
    });
    await view.addInitScript(watch);
    await view.goto(url, { waitUntil: "networkidle" });
    const seen = await view.evaluate<{ chart: number | null; shift: number }>(
      "({ chart: window.__chart, shift: window.__shift })",
    );
    const sizes = await Promise.all(
      responses.map(async (response) => ({
        isFont: response.url().endsWith(".woff2"),
        // a font is packed already
        bytes: await response.body().then((body) => Math.min(body.length, gzipSync(body).length)),
      })),
    );
    const sum = (fonts: boolean) =>
      sizes.filter(({ isFont }) => isFont === fonts).reduce((total, { bytes }) => total + bytes, 0);
    return {
      bytes: sum(false),
      fontBytes: sum(true),
      requests: sizes.length,
      firstChart: seen.chart,
      shift: seen.shift,
    };
  } finally {
    await context.close();
  }
}
