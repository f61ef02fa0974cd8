import { execFile } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import sirv from "sirv";

const run = promisify(execFile);
const widths = [1440, 768, 390] as const;
const schemes = ["light", "dark"] as const;

export const chromiumFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function serve(folder: string): Promise<{ server: Server; url: string }> {
  const handler = sirv(folder, { dev: true, etag: false });
  const server = createServer((request, response) => {
    handler(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/` };
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: chromiumFlags,
  });
}

/** Pages of the site; of the unit pages only the first `units`. */
export async function listPages(folder: string, units = 3): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  const inside = await readdir(path.join(folder, "enhet")).catch((): string[] => []);
  const enhet = inside.filter((name) => name.endsWith(".html")).sort();
  return [...names, ...enhet.slice(0, units).map((name) => `enhet/${name}`)];
}

async function shootPage(browser: Browser, url: string, page: string, outDir: string): Promise<void> {
  const name = page.replace(".html", "").replace("/", "-");
  for (const scheme of schemes) {
    for (const width of widths) {
      const view = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
      await view.goto(url + page, { waitUntil: "networkidle" });
      await view.screenshot({ path: path.join(outDir, `${name}-${width}-${scheme}.png`), fullPage: true });
      await view.close();
    }
  }
  const view = await browser.newPage();
  await view.goto(url + page, { waitUntil: "networkidle" });
  const pdf = path.join(outDir, `${name}-print.pdf`);
  await view.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true });
  await view.close();
  await run("pdftoppm", ["-r", "80", "-png", pdf, pdf.replace(".pdf", "")]).catch(() => undefined);
}

/** Shoots every page at three widths, light and dark, and its print. */
export async function screenshots(folder: string, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const { server, url } = await serve(folder);
  const browser = await launch();
  try {
    for (const page of await listPages(folder)) await shootPage(browser, url, page, outDir);
  } finally {
    await browser.close();
    server.close();
  }
}

if (process.argv[1]?.endsWith("screenshots.ts")) {
  const [folder, outDir = "screenshots"] = process.argv.slice(2);
  if (!folder) {
    console.error("usage: npx tsx scripts/screenshots.ts <siteDir> [outDir=screenshots]");
    process.exit(2);
  }
  await screenshots(folder, outDir);
}
