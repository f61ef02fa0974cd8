import { rm } from "node:fs/promises";
import type { Server } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, listPages, serve } from "../../scripts/screenshots.js";
import { faultsInViews, views } from "../browser/faultsInViews.js";
import { interactive } from "../browser/interactive.js";
import { buildSampleSite } from "./buildSampleSite.js";

/** Bytes a page may weigh, gzipped, with everything but fonts. */
const LIMIT = 120_000;

let site = "";
let server: Server;
let url = "";
let browser: Browser;

beforeAll(async () => {
  site = await buildSampleSite();
  ({ server, url } = await serve(site));
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(path.dirname(site), { recursive: true, force: true });
});

interface Visit {
  readonly view: Page;
  readonly complaints: string[];
  readonly outside: string[];
  readonly weight: () => Promise<number>;
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
  const responses: Response[] = [];
  view.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  view.on("pageerror", (error) => complaints.push(error.message));
  view.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) outside.push(request.url());
  });
  view.on("response", (response) => {
    if (response.url().startsWith(url)) responses.push(response);
  });
  await view.goto(url + page);
  await interactive(view);
  return {
    view,
    complaints,
    outside,
    weight: async () => {
      const sizes = await Promise.all(
        responses
          .filter((response) => !response.url().endsWith(".woff2"))
          .map(async (response) => gzipSync(await response.body()).length),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}

describe("the built site in a browser", () => {
  it("transfers at most 120 kB besides fonts, and is quiet, on every kind of page", async () => {
    for (const page of await listPages(site, 5)) {
      const { view, complaints, outside, weight } = await visit(page, 1440, "light");
      expect(complaints, page).toEqual([]);
      expect(outside, page).toEqual([]);
      expect(await weight(), page).toBeLessThanOrEqual(LIMIT);
      await view.context().close();
    }
  });

  it("opens the table from the keyboard", async () => {
    const { view } = await visit("index.html", 1440, "light");
    await view.locator("summary").first().focus();
    await view.keyboard.press("Enter");
    expect(await view.locator("table").first().isVisible()).toBe(true);
    await view.context().close();
  });

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
  });

  it.each(["leta-monster.html", "hitta-orsaker.html"])(
    "%s with every picture has no fault, in light and dark, wide and narrow",
    async (page) => {
      expect(await faultsInViews(browser, url, [page], views)).toEqual([]);
    },
  );

  it("runs under its content policy", async () => {
    const context = await browser.newContext();
    const view = await context.newPage();
    const complaints: string[] = [];
    view.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    view.on("pageerror", (error) => complaints.push(error.message));
    await view.goto(`${url}jamfor.html?lasar=2021/22`);
    await interactive(view);
    expect(complaints).toEqual([]);
    expect(await view.locator("select[name=lasar]").inputValue()).toBe("2021/22");
    await context.close();
  });
});
