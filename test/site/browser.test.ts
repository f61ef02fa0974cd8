import { readFile, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, listPages, serve } from "../../scripts/screenshots.js";
import { buildSampleSite } from "./buildSampleSite.js";

const require = createRequire(import.meta.url);
/** Bytes a page may weigh, gzipped, with everything but fonts, and with fonts. */
const LIMIT = 120_000;

let site = "";
let server: Server;
let url = "";
let browser: Browser;

beforeAll(async () => {
  site = await buildSampleSite();
  ({ server, url } = await serve(site));
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(path.dirname(site), { recursive: true, force: true });
});

interface Visit {
  readonly view: Page;
  readonly complaints: string[];
  readonly outside: string[];
  readonly weight: () => Promise<{ page: number; fonts: number }>;
}

async function visit(page: string, width: number, colorScheme: "light" | "dark"): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    bypassCSP: true,
  });
  const view = await context.newPage();
  const complaints: string[] = [];
  const outside: string[] = [];
  const bodies: Promise<{ page: number; fonts: number }>[] = [];
  view.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  view.on("pageerror", (error) => complaints.push(error.message));
  view.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) outside.push(request.url());
  });
  view.on("response", (response) => {
    if (!response.url().startsWith(url)) return;
    bodies.push(
      response
        .body()
        .then((body) =>
          response.url().endsWith(".woff2")
            ? { page: 0, fonts: body.length }
            : { page: gzipSync(body).length, fonts: 0 },
        ),
    );
  });
  await view.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await view.goto(url + page, { waitUntil: "networkidle" });
  return {
    view,
    complaints,
    outside,
    weight: async () => {
      const sizes = await Promise.all(bodies);
      return {
        page: sizes.reduce((sum, size) => sum + size.page, 0),
        fonts: sizes.reduce((sum, size) => sum + size.fonts, 0),
      };
    },
  };
}

describe("the built site in a browser", () => {
  it("is quiet, steady, light and accessible on every kind of page", async () => {
    const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
    for (const page of await listPages(site, 5)) {
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [1440, 390]) {
          const { view, complaints, outside, weight } = await visit(page, width, colorScheme);
          const where = `${page} ${width} ${colorScheme}`;
          expect(complaints, where).toEqual([]);
          expect(outside, where).toEqual([]);
          const shift = await view.evaluate(() =>
            (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
          );
          expect(shift, where).toBeLessThanOrEqual(0.05);
          const wide = await view.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, where).toBeLessThanOrEqual(0);
          expect((await weight()).page, where).toBeLessThanOrEqual(LIMIT);
          await view.evaluate(axe);
          const violations = await view.evaluate(async () => {
            const tool = globalThis as unknown as {
              axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            };
            const result = await tool.axe.run();
            return result.violations.map((each) => `${each.id}: ${each.nodes[0]?.html.slice(0, 160)}`);
          });
          expect(violations, where).toEqual([]);
          await view.context().close();
        }
      }
    }
  }, 240_000);

  it("keeps the choice of Jämför in the address, and opens from it", async () => {
    const { view } = await visit(
      "jamfor.html?indikator=alla_amnen_ak9&lasar=2022/23&enheter=99990001,99990002",
      1440,
      "light",
    );
    expect(await view.locator("figure h2").textContent()).toContain("alla ämnen");
    expect(await view.locator(".lb-line.unit").count()).toBe(2);
    await view.selectOption("select[name=lasar]", "2021/22");
    expect(view.url()).toContain("lasar=2021/22");
    await view.selectOption("select[name=indikator]", "behorighet_yr_ak9");
    expect(await view.locator("figure h2").textContent()).toContain("yrkesprogram");
    await view.context().close();
  }, 60_000);

  it("opens the table from the keyboard", async () => {
    const { view } = await visit("index.html", 1440, "light");
    await view.locator("summary").first().focus();
    await view.keyboard.press("Enter");
    expect(await view.locator("table").first().isVisible()).toBe(true);
    await view.context().close();
  }, 60_000);

  it("shows text and pictures without JavaScript, and no text under 12 px", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const view = await context.newPage();
    await view.goto(`${url}index.html`);
    expect(await view.locator(".lb-line").count()).toBeGreaterThan(10);
    await context.close();
    const scripted = await visit("index.html", 390, "light");
    const smallest = await scripted.view.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll("main *")]
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(12);
    await scripted.view.context().close();
  }, 60_000);

  it("runs under its content policy", async () => {
    const context = await browser.newContext();
    const view = await context.newPage();
    const complaints: string[] = [];
    view.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    view.on("pageerror", (error) => complaints.push(error.message));
    await view.goto(`${url}jamfor.html?lasar=2021/22`, { waitUntil: "networkidle" });
    expect(complaints).toEqual([]);
    expect(await view.locator("select[name=lasar]").inputValue()).toBe("2021/22");
    await context.close();
  }, 60_000);
});
