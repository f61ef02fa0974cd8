import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { unitSample, useExampleSite } from "./exampleSite.js";
import { interactive } from "./interactive.js";

const site = useExampleSite();
/** Width and height of A4 in points, as pdfinfo says them. */
const a4 = /Page size:\s+59[45]\.?\d* x 84[12]\.?\d* pts/;

/** The page as print gives it, and what poppler says of it; undefined where poppler is not installed. */
async function print(name: string): Promise<{ pdf: Buffer; info: string | undefined }> {
  const page = await site().browser.newPage();
  await page.goto(site().url + name);
  await interactive(page);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true, tagged: true });
  await page.close();
  const folder = path.join(site().example.workspace, "..", "print");
  const file = path.join(folder, name.replace("/", "-").replace(".html", ".pdf"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, pdf);
  try {
    return { pdf, info: execFileSync("pdfinfo", [file], { encoding: "utf8" }) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { pdf, info: undefined };
    throw error;
  } finally {
    rmSync(file);
  }
}

function pagesOf(pdf: Buffer, info: string | undefined): number {
  const said = info?.match(/Pages:\s+(\d+)/)?.[1];
  if (said) return Number(said);
  return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)].length;
}

describe("print", () => {
  it.each(["index.html", "leta-monster.html", "hitta-orsaker.html", "problematisera.html", ...unitSample])(
    "%s prints on A4, a unit on at most two pages",
    async (name) => {
      const { pdf, info } = await print(name);
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      if (info) expect(info).toMatch(a4);
      const count = pagesOf(pdf, info);
      // without poppler the pages lie in compressed parts of the file and cannot be counted
      if (count === 0) return console.warn(`pages of ${name} were not counted: pdfinfo is missing`);
      expect(count, "pages").toBeGreaterThan(0);
      expect(count, "pages").toBeLessThanOrEqual(name.startsWith("enhet/") ? 2 : 8);
    },
  );
});
