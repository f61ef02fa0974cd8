import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { interactive } from "./interactive.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface View {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

export interface Visit {
  readonly page: Page;
  readonly status: number;
  /** Errors and warnings of the console, and errors of the page. */
  readonly complaints: readonly string[];
  /** Requests to another origin than the page's own. */
  readonly outside: readonly string[];
  close(): Promise<void>;
}

declare global {
  /** Sum of the page's layout shifts, kept by the script below. */
  var layoutShift: number;
}

function watchShifts(): void {
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("value" in entry && typeof entry.value === "number") globalThis.layoutShift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Opens a page as a reader would, under its own content policy, and listens to what it says and asks for. */
export async function visitPage(
  browser: Browser,
  url: string,
  view: View = { width: 1440, scheme: "light" },
): Promise<Visit> {
  const { width, scheme } = view;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== "data:" && asked.origin !== new URL(url).origin) outside.push(request.url());
  });
  await page.addInitScript(watchShifts);
  await page.addInitScript(axe);
  const response = await page.goto(url);
  await interactive(page);
  return { page, status: response?.status() ?? 0, complaints, outside, close: () => context.close() };
}
